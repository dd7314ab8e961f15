"""``python -m lint`` is ``prooflint``."""

import sys

from lint.cli import main

sys.exit(main())
