"""How LanguageTool's own server is started: the options of Java and the settings that were measured to be best."""

from urllib.parse import urlencode

from lint.machine import Machine
from lint.resources import data
from lint.service.server import Plan
from lint.supply import java, languagetool

OPTIONS = (
    "-Xmx352m",  # enough for the dictionaries of all four Englishes; the process then holds 450 MB at most
    "-XX:TieredStopAtLevel=1",  # the quick compiler alone: the first answer comes in half the time
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",  # a server that has run out of memory would go on and answer nonsense
    "-Djava.awt.headless=true",
    "-Djava.net.preferIPv4Stack=true",  # “localhost” is then 127.0.0.1 and nothing else
)

LIMIT = 10_000
"""Milliseconds for one request, after which the server gives it up; a usual batch takes a tenth of that."""

CONFIG = f"""\
maxTextLength={{nonce}}
maxCheckTimeMillis={LIMIT}
pipelineCaching=true
maxPipelinePoolSize=10
pipelineExpireTimeInSeconds=3600
cacheSize=1000
"""
"""The longest text that it takes is far beyond what we send: the number serves as proof that it is our server."""

WARM = "The first sentence makes it load what it needs."


def plan(machine: Machine) -> Plan:
    """How the server is started.

    Raises:
        EngineError: if LanguageTool is not installed or there is no Java that runs it.
    """
    found = languagetool.find(machine)
    program = java.find(machine).program
    log = f"-Dlogback.configurationFile={data('languagetool-logback.xml')}"
    return Plan(
        name="LanguageTool",
        command=(
            *(program, *OPTIONS, log, "-cp", found.classpath),
            *("org.languagetool.server.HTTPServer", "--port", "{port}", "--config", "{config}"),
        ),
        config=CONFIG,
        proof="/v2/maxtextlength",
        warm=("/v2/check", urlencode({"language": "en-US", "text": WARM})),
    )
