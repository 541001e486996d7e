import json
import os
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

# Mappen med udgivelsen. Ligger notesbogen i udgivelsens egen mappe, er det mappen over denne.
release = Path(os.environ.get("BELAEG_UDGIVELSE", ".."))


def read_package(folder):
    """Beskrivelsen af udgivelsens data: hver tabel med kolonner, typer, kategorier og figurer."""
    file = Path(folder) / "data" / "datapackage.json"
    if not file.exists():
        raise FileNotFoundError(
            f"{file} findes ikke. Læg notesbogen i udgivelsens mappe notebooks-export, "
            "eller sæt miljøvariablen BELAEG_UDGIVELSE til udgivelsens mappe."
        )
    package = json.loads(file.read_text(encoding="utf-8"))
    return {resource["name"]: resource for resource in package["resources"]}


TYPES = {"integer": "Int64", "year": "Int64", "number": "float64", "boolean": "boolean"}


def read_table(folder, resource):
    """En tabel med de typer, kategorier og manglende værdier, som beskrivelsen nævner."""
    schema = resource["schema"]
    table = pd.read_csv(
        Path(folder) / "data" / resource["path"],
        dtype={field["name"]: TYPES.get(field["type"], "string") for field in schema["fields"]},
        keep_default_na=False,
        na_values=schema["missingValues"],
    )
    for field in schema["fields"]:
        name = field["name"]
        if field["type"] == "date":
            table[name] = pd.to_datetime(table[name], format="%Y-%m-%d")
        if "categories" in field:
            codes = [category["value"] for category in field["categories"]]
            table[name] = pd.Categorical(table[name], categories=codes)
    return table


def readable(name):
    """Tabellen med danske overskrifter og navne i stedet for koder."""
    table = tables[name].copy()
    titles = {}
    for field in resources[name]["schema"]["fields"]:
        unit = f" ({field['x-unit']})" if "x-unit" in field else ""
        titles[field["name"]] = field["title"] + unit
        if "categories" in field:
            labels = {category["value"]: category["label"] for category in field["categories"]}
            table[field["name"]] = table[field["name"]].astype("string").map(labels)
    return table.rename(columns=titles)


resources = read_package(release)
tables = {name: read_table(release, resource) for name, resource in resources.items()}
