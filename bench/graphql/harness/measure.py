"""One run of the load against one server, and the medians of several."""

import os
import re
import statistics
import subprocess

from . import database, machine, settings

UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}


def load(url, bodies_file, headers, seconds, server_pid, check=False):
    """Loads a server with wrk; answers requests a second, latencies, and CPU milliseconds a request of it and of PostgreSQL."""
    environment = dict(os.environ, BODIES=str(bodies_file), SEED=str(settings.SEED), AUTHORIZATION=headers.get("authorization", ""))
    if check:
        environment["CHECK"] = "yes"
    command = ["taskset", "-c", settings.OTHER_CORE, "wrk", "-t1", f"-c{settings.CONNECTIONS}", f"-d{seconds}s", "--latency", "--timeout",
               "20s", "-s", str(settings.HERE / "load.lua"), url]
    postgres = database.pid()
    machine.pin_family(postgres, settings.OTHER_CORE)  # connections that were opened meanwhile, too
    before = machine.cpu_seconds(server_pid), machine.cpu_seconds_of_family(postgres)
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    after = machine.cpu_seconds(server_pid), machine.cpu_seconds_of_family(postgres)
    said = done.stdout
    requests = re.search(r"(\d+) requests in", said)
    if done.returncode != 0 or not requests or "WRONG" in done.stderr or "Non-2xx" in said or "Socket errors" in said:
        machine.fail(f"the load on {url} failed: {done.stderr.strip()[:600]}\n{said}")
    number = max(int(requests[1]), 1)
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]),
        "p50": _latency(said, "50"),
        "p99": _latency(said, "99"),
        "server": 1000 * (after[0] - before[0]) / number,
        "postgres": 1000 * (after[1] - before[1]) / number,
    }


def _latency(said, percentile):
    value, unit = re.search(rf"{percentile}%\s+([\d.]+)(us|ms|s|m)\b", said).groups()
    return float(value) * UNITS[unit]


def medians(results):
    """The median of each figure of several runs, and how far apart the rates were, in percent of their median."""
    middle = {key: statistics.median(result[key] for result in results) for key in results[0]}
    rates = [result["rate"] for result in results]
    middle["spread"] = 100 * (max(rates) - min(rates)) / middle["rate"] if middle["rate"] else 0
    middle["cpu_spread"] = _spread([result["server"] + result["postgres"] for result in results])
    middle["load"] = os.getloadavg()[0]
    return middle


def _spread(values):
    middle = statistics.median(values)
    return 100 * (max(values) - min(values)) / middle if middle else 0.0
