"""The four questions: their documents, the variables they are asked with, and what their answers have in common."""

import datetime
import json
import random
import urllib.error
import urllib.request

from . import settings

NAMES = ("page", "aggregate", "releases", "node")
TITLES = {
    "page": "page of 50, nested three deep",
    "aggregate": "aggregate by region and month",
    "releases": "20 releases with two levels of children",
    "node": "one node",
}
FIGURES = 200_000


class Refused(Exception):
    """An answer with errors instead of data."""


def document(server, name):
    folder = "postgraphile" if server == "postgraphile" else "jatigi"
    return (settings.HERE / "questions" / folder / f"{name}.graphql").read_text()


def figure_id(number):
    """The id that data/load.sql gives to the figure of this number."""
    digits = f"{1_700_000_000_000 + 1000 * number:012x}" + "70008000000000000000"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def variables(name, cursors):
    """All variables a question is asked with, in an order that follows from the seed: the same for each server."""
    chance = random.Random(f"{settings.SEED} {name}")
    if name == "page":
        return [{"before": str(datetime.date(2014, 1, 1) + datetime.timedelta(chance.randrange(4000)))} for _ in range(1000)]
    if name == "aggregate":
        return [{"from": str(datetime.date(2018, 3, 1) + datetime.timedelta(chance.randrange(420)))} for _ in range(400)]
    if name == "releases":
        return [{"after": cursors[chance.randrange(len(cursors))]} for _ in range(400)]
    return [{"id": figure_id(chance.randint(1, FIGURES))} for _ in range(5000)]


def ask(url, headers, query, values):
    body = json.dumps({"query": query, "variables": values}).encode()
    request = urllib.request.Request(url, body, {"content-type": "application/json", "accept": "application/json", **headers})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            said = json.load(answer)
    except urllib.error.HTTPError as refused:
        raise Refused(f"HTTP {refused.code}: {refused.read(600).decode(errors='replace')}") from None
    if said.get("errors") or not said.get("data"):
        raise Refused(json.dumps(said, ensure_ascii=False)[:600])
    return said["data"]


def cursors(server, url, headers):
    """Places in the list of releases behind which 20 more follow: each server writes its own. The first are the demo's."""
    edges = ask(url, headers, document(server, "cursors"), {})["releases"]["edges"]
    return [edge["cursor"] for edge in edges[5:]]


def bodies(server, name, values):
    query = " ".join(document(server, name).split())
    return [json.dumps({"query": query, "variables": one}, ensure_ascii=False) for one in values]


def comparable(server, name, data):
    """An answer without what is each server's own: its cursors, and the shape that PostGraphile gives to some fields."""
    data = json.loads(json.dumps(data))
    if server == "postgraphile":
        data = _SHAPES[name](data)
    if name == "page":
        data["populationFigures"]["pageInfo"].pop("endCursor")
    return data


def _page(data):
    for figure in data["populationFigures"]["nodes"]:
        area = figure["area"]
        area["point"] = {"lat": area.pop("lat"), "lon": area.pop("lon")}
        figure["round"] = figure["release"].pop("round")
    return data


def _aggregate(data):
    groups = [
        {
            "area": {"code": row["code"], "nameFr": row["nameFr"]},
            "period": {"start": row["periodStart"], "end": row["periodEnd"]},
            "sum": {"individuals": int(row["individuals"]), "households": int(row["households"])},
            "count": int(row["figures"]),
        }
        for row in data["groups"]["nodes"]
    ]
    return {"populationFigures": {"aggregate": {"groups": groups}}}


def _releases(data):
    for release in data["releases"]["nodes"]:
        release["publisher"] = {"acronym": release["publisher"]}
        release["referencePeriod"] = {"start": release.pop("referenceStart"), "end": release.pop("referenceEnd")}
        release["round"] = release["round"]["number"]
        for figure in release["figures"]["nodes"]:
            figure["breakdown"] = figure["breakdown"]["nodes"]
    return data


def _node(data):
    data["node"]["referencePeriod"] = {"end": data["node"].pop("referenceEnd")}
    return data


_SHAPES = {"page": _page, "aggregate": _aggregate, "releases": _releases, "node": _node}
