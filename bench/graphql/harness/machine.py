"""What processes cost, on which core they run, and what the machine lacks."""

import os
import pathlib
import shutil
import subprocess
import sys
import time

TICKS = os.sysconf("SC_CLK_TCK")


def say(text):
    print(f"[bench {time.strftime('%H:%M:%S')}] {text}", flush=True)


def fail(text):
    sys.exit(f"bench: {text}")


def _stat(pid):
    """The parent of a process and its ticks: own in user and kernel mode, and the same of children that have ended."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return None, (0, 0, 0, 0)
    return int(fields[1]), tuple(int(ticks) for ticks in fields[11:15])


def children(pid):
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and _stat(name)[0] == pid]


def descendants(pid):
    found = []
    for child in children(pid):
        found += [child] + descendants(child)
    return found


def cpu_seconds(pid):
    """Of one process with all its threads."""
    user, system, _, _ = _stat(pid)[1]
    return (user + system) / TICKS


def cpu_seconds_of_family(pid):
    """Of a process and its children, those that have ended included: PostgreSQL with all its backends."""
    return (sum(_stat(pid)[1]) + sum(sum(_stat(child)[1][:2]) for child in children(pid))) / TICKS


def compiler_seconds(pid):
    """Of the threads in which a JVM compiles."""
    ticks = 0
    for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
        name, fields = (thread / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
        ticks += sum(int(field) for field in fields.split()[11:13]) if name.startswith(("C1 Compiler", "C2 Compiler")) else 0
    return ticks / TICKS


def pin(pid, core):
    subprocess.run(["taskset", "-a", "-p", "-c", core, str(pid)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def pin_family(pid, core):
    for one in [pid] + descendants(pid):
        pin(one, core)


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown"


def memory_gib():
    return int(open("/proc/meminfo").readline().split()[1]) // 1048576


def require_tools():
    """Installs what Debian has and this machine lacks, or says what is missing."""
    packages = {"wrk": "wrk", "pgbench": "postgresql-contrib", "psql": "postgresql-client", "npm": "npm", "taskset": "util-linux"}
    missing = sorted({package for tool, package in packages.items() if not shutil.which(tool)})
    if missing:
        say("installing " + " ".join(missing))
        if not shutil.which("apt-get") or os.geteuid() != 0:
            fail("these programs are missing, install them: " + " ".join(missing))
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        subprocess.run(["apt-get", "update", "-q"], env=environment, stdout=subprocess.DEVNULL, check=True)
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing], env=environment,
                       stdout=subprocess.DEVNULL, check=True)
    if os.cpu_count() < 2:
        fail("two cores are needed: one for the server, one for PostgreSQL and the load")


def java():
    """A JDK of 25 or newer, found as ./mvnw finds it."""
    places = [os.environ.get("JAVA_HOME", "")] + sorted(map(str, pathlib.Path("/usr/lib/jvm").glob("*")), reverse=True)
    for place in places:
        program = pathlib.Path(place) / "bin/java"
        if place and program.exists():
            said = subprocess.run([program, "-version"], capture_output=True, text=True).stderr
            number = said.split('"')[1].split(".")[0] if '"' in said else "0"
            if number.isdigit() and int(number) >= 25:
                return str(program)
    fail("a JDK 25 is needed; set JAVA_HOME to one")
