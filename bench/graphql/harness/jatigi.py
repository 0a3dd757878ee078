"""Jatigi as it is shipped: `java -jar … local` in a home of its own, with its PostgreSQL and its Keycloak."""

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from . import machine, settings

LOG = settings.HOME / "jatigi.log"
PID = settings.HOME / "jatigi.pid"
URL = f"http://127.0.0.1:{settings.JATIGI_PORT}/graphql"
START_LIMIT = 400


def build():
    if not settings.JAR.exists():
        machine.say("building the service: ./mvnw package -DskipTests")
        subprocess.run(["./mvnw", "-q", "-B", "-ntp", "package", "-DskipTests"], cwd=settings.PROJECT, check=True)


def pid():
    """The process that runs in this home and is ours; 0 where none does."""
    try:
        number, _ = PID.read_text().split(maxsplit=1)
        running = str(settings.JAR) in open(f"/proc/{number}/cmdline").read()
    except (OSError, ValueError):
        return 0
    return int(number) if running else 0


def is_current():
    """Whether what runs is of this very build and with these options."""
    return pid() != 0 and PID.read_text().split(maxsplit=1)[1] == _build()


def _build():
    options = ",".join(settings.JAVA_OPTIONS + settings.JATIGI_OPTIONS)
    newest = max(file.stat().st_mtime_ns for file in settings.JAR.parent.rglob("*") if file.is_file())
    return f"{newest}:{options}"


def start(fresh=False):
    """Starts it on the server's core, and its PostgreSQL and Keycloak on the other; waits until it serves. Fresh: with an empty home."""
    if is_current() and not fresh:
        return
    stop()
    settings.HOME.mkdir(parents=True, exist_ok=True)
    cache = os.environ.get("JATIGI_CACHE") or str(settings.HOME / "cache")
    environment = dict(os.environ, JATIGI_HOME=str(settings.HOME), JATIGI_PORT=str(settings.JATIGI_PORT), JATIGI_CACHE=cache,
                       JATIGI_KEYCLOAK_PORT=str(settings.KEYCLOAK_PORT), JATIGI_POSTGRES_PORT=str(settings.POSTGRES_PORT))
    command = ["taskset", "-c", settings.SERVER_CORE, machine.java(), *settings.JAVA_OPTIONS, *settings.JATIGI_OPTIONS, "-jar",
               str(settings.JAR), "local", *(["--fresh"] if fresh else [])]
    machine.say("starting Jatigi with PostgreSQL and Keycloak; the first start downloads Keycloak")
    with open(LOG, "w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    PID.write_text(f"{process.pid} {_build()}")
    for _ in range(START_LIMIT):
        for child in machine.children(process.pid):
            machine.pin_family(child, settings.OTHER_CORE)
        if "Ctrl-C" in LOG.read_text(errors="replace"):
            return
        if process.poll() is not None:
            break
        time.sleep(1)
    machine.fail(f"Jatigi did not start; its log is {LOG}:\n" + "\n".join(LOG.read_text(errors="replace").splitlines()[-15:]))


def stop():
    """Stops it, and with it what it started."""
    running = pid()
    if running:
        os.kill(running, signal.SIGTERM)
        for _ in range(120):
            if not pid() or machine._stat(running)[0] is None or _is_dead(running):
                return
            time.sleep(0.5)
        machine.fail(f"Jatigi (process {running}) does not stop")


def _is_dead(number):
    try:
        return os.waitpid(number, os.WNOHANG)[0] == number
    except ChildProcessError:
        return False


def token():
    """A token of the UN's dashboard, for the purpose of displacement; it is good for some minutes."""
    asked = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": "un-ocha", "client_secret": "jatigi",
                                    "scope": "displacement"}).encode()
    place = f"http://localhost:{settings.KEYCLOAK_PORT}/realms/jatigi/protocol/openid-connect/token"
    with urllib.request.urlopen(place, asked, timeout=30) as answer:
        return json.load(answer)["access_token"]
