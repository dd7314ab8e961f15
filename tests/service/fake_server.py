"""A server for faults that a real one cannot be made to show: python fake_server.py MODE --port N --config FILE.

It answers the question for the proof with the number of its settings file, and checks every text as MODE says.
"""

import json
import re
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

MODE = sys.argv[1]
PORT = int(sys.argv[sys.argv.index("--port") + 1])
NONCE = re.search(r"maxTextLength=(\d+)", Path(sys.argv[sys.argv.index("--config") + 1]).read_text())


def match(text: str, found: re.Match[str]) -> dict[str, object]:
    return {
        "message": "No such word.",
        "replacements": [{"value": "good"}],
        "offset": len(text[: found.start()].encode("utf-16-le")) // 2,
        "length": len(found[0].encode("utf-16-le")) // 2,
        "context": {"text": text, "offset": found.start(), "length": len(found[0])},
        "rule": {"id": "A_FAKE", "issueType": "grammar", "category": {"id": "GRAMMAR"}},
    }


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if MODE == "silent":
            time.sleep(60)
        elif MODE == "html":
            self.say("<html>Welcome</html>")
        elif self.path.endswith("/maxtextlength"):
            self.say("4" if MODE == "another" else NONCE[1])
        elif self.path.endswith("/languages"):
            self.say(json.dumps([{"name": "E", "code": "en", "longCode": f"en-{tag}"} for tag in ("US", "GB")]))
        else:
            self.say(json.dumps({"software": {"name": "LanguageTool", "version": "6.8"}}))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        text = parse_qs(body).get("text", [""])[0]
        if MODE == "dies" or (MODE == "dies-of-poison" and "poison" in text):
            sys.stderr.write("out of order\n")
            sys.stderr.flush()
            import os

            os._exit(9)
        if MODE == "500" or (MODE == "poison" and "poison" in text):
            self.say("Error: the text was too much", status=500)
        elif MODE == "nonsense":
            self.say('{"matches": 7}')
        else:
            if MODE == "slow" and "poison" in text:
                time.sleep(5)
            self.say(json.dumps({"matches": [match(text, found) for found in re.finditer("baad", text)]}))

    def say(self, text: str, status: int = 200) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


if MODE == "never":
    time.sleep(60)
if MODE == "refuses":
    sys.exit("no such option")
ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
