"""The PostgreSQL that Jatigi's local mode brings, with the bench's data in it."""

import hashlib
import os
import subprocess
import time

from . import machine, settings

DATA = settings.HERE / "data"
READER = f"postgres://bench_reader:bench@127.0.0.1:{settings.POSTGRES_PORT}/jatigi"


def pid():
    return int((settings.HOME / "postgresql-18/postmaster.pid").read_text().split()[0])


def psql(*arguments):
    environment = dict(os.environ, PGPASSFILE=str(settings.HOME / "pgpass"), PGOPTIONS="")
    command = ["psql", "-X", "-q", "-t", "-A", "-h", "127.0.0.1", "-p", str(settings.POSTGRES_PORT), "-U", "postgres", "-d", "jatigi"]
    done = subprocess.run(command + list(arguments), env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        machine.fail("the database says: " + done.stderr.strip())
    return done.stdout.strip()


def _wanted():
    return hashlib.sha256((DATA / "load.sql").read_bytes() + (DATA / "peers.sql").read_bytes()).hexdigest()


def holds():
    """Which version of the bench's data is there; empty where none is."""
    return psql("-c", "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = 'jatigi'")


def is_old():
    return holds() not in ("", _wanted())


def load():
    """Loads the data into a database that has none."""
    if holds() == _wanted():
        return
    machine.say("loading 250 releases, 200,000 figures, 400,000 parts, 240,000 sums, 5,000 sites")
    psql("-f", str(DATA / "load.sql"))
    psql("-f", str(DATA / "peers.sql"))
    psql("-c", f"comment on database jatigi is '{_wanted()}'", "-c", "checkpoint")


def version():
    return psql("-c", "show server_version")


def pgbench(script, seconds, core):
    """Runs a script with prepared statements, without row security; answers statements a second and their number."""
    command = ["taskset", "-c", core, "pgbench", "-n", "-M", "prepared", "-c", str(settings.PGBENCH_CLIENTS), "-j", "1", "-T",
               str(seconds), "--random-seed", str(settings.SEED), "-f", str(script), READER]
    before = machine.cpu_seconds_of_family(pid())
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or "failed transactions: 0" not in done.stdout:
        machine.fail(f"pgbench {script.name}: {done.stderr.strip()}")
    time.sleep(0.4)  # until the ended backends are counted with their parent
    spent = machine.cpu_seconds_of_family(pid()) - before
    lines = dict(line.split(" = ", 1) for line in done.stdout.splitlines() if " = " in line)
    number = int(next(line.split(":")[1] for line in done.stdout.splitlines() if "actually processed" in line).split("/")[0])
    return {"rate": float(lines["tps"].split()[0]), "average": float(lines["latency average"].split()[0]),
            "postgres": 1000 * spent / max(number, 1), "server": 0.0}
