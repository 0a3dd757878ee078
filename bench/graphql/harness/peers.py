"""The peers from npm, each a process of Node 22 on the server's core."""

import os
import subprocess
import time

from . import database, machine, settings

FOLDER = settings.HERE / "peers"


def install():
    if not settings.NODE.exists() or not (FOLDER / "node_modules/postgraphile").exists():
        machine.say("installing the peers from npm")
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=FOLDER, check=True, stdout=subprocess.DEVNULL)


def url(name):
    return f"http://127.0.0.1:{_port(name)}/graphql"


def _port(name):
    return settings.PEER_PORT + settings.PEERS.index(name)


def version(package):
    text = (FOLDER / "node_modules" / package / "package.json").read_text()
    return text.split('"version": "')[1].split('"')[0]


def start(name):
    environment = dict(os.environ, PORT=str(_port(name)), POOL=str(settings.POOL), DATABASE_URL=database.READER,
                       NODE_ENV="production")
    log = settings.HOME / f"{name}.log"
    process = subprocess.Popen(["taskset", "-c", settings.SERVER_CORE, str(settings.NODE), f"{name}.mjs"], cwd=FOLDER, env=environment,
                               stdout=open(log, "w"), stderr=subprocess.STDOUT)
    for _ in range(300):
        if "ready" in log.read_text():
            return process
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    machine.fail(f"{name} did not start; its log is {log}:\n{log.read_text()[-2000:]}")


def stop(process):
    process.terminate()
    process.wait(30)
