"""What somebody would write to ask a server of LanguageTool about articles: a request for each, one after the other.

    python bench/_bare_languagetool.py URL FILE-OR-FOLDER …

It knows nothing of this project. Prints the number of remarks.
"""

import http.client
import json
import sys
from pathlib import Path
from urllib.parse import urlencode


def ask(address: str, text: str) -> int:
    """Check one text; how many remarks there are."""
    connection = http.client.HTTPConnection(address, timeout=120)
    head = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/v2/check", urlencode({"language": "en-US", "text": text}), head)
    found = len(json.loads(connection.getresponse().read())["matches"])
    connection.close()
    return found


def main() -> None:
    """Check all."""
    address = sys.argv[1].removeprefix("http://")
    named = [Path(word) for word in sys.argv[2:]]
    files = [file for place in named for file in (sorted(place.rglob("*.md")) if place.is_dir() else [place])]
    print(sum(ask(address, file.read_text("utf-8")) for file in files))


if __name__ == "__main__":
    main()
