# Målgruppen i en anden runde: mappen med dens udgivelse, for eksempel "../../../runde-2025/ud/udgivelse-001".
former = os.environ.get("BELAEG_ANDEN")
if former is None:
    print("Sæt miljøvariablen BELAEG_ANDEN til en anden rundes udgivelse for at se udviklingen.")
else:
    former_resources = read_package(former)
    for name in ["demand_by_target_group", "balance_by_kind", "places_by_group"]:
        if name not in tables or name not in former_resources:
            continue
        key = resources[name]["schema"]["primaryKey"]
        before = read_table(former, former_resources[name])
        now = group_rows(name)
        numbers = [c for c in now.select_dtypes("number").columns if c in before.columns and c not in key]
        both = now[key + numbers].astype({k: "string" for k in key}).merge(
            before[key + numbers].astype({k: "string" for k in key}), on=key, suffixes=(" nu", " før")
        )
        print(resources[name]["title"])
        print("Er det ikke de samme kommuner, der har svaret, er forskellen ikke en udvikling.")
        print(both.to_string(index=False))
