# Borgere, mangel og døgnpladser i målgruppen og ved siden af. Forhold er kun regnet, hvor begge tal kendes,
# og af hvor mange kommuner står ved siden af.
if "demand_by_target_group" in tables:
    demand = tables["demand_by_target_group"]
    demand = demand[demand["group"].astype("string").isin([GROUP, *BESIDE])]
    least, most = low_high(demand, "citizens")
    ratios = pd.DataFrame(
        {
            "Målgruppe": demand["group_name"].astype("string"),
            "Borgere, mindst": least,
            "Borgere, højst": most,
            "Kommuner, der har svaret på, hvor svært det er": demand["difficulty_answers"],
            "Ofte eller altid svært": demand["often_difficult"],
        },
        index=demand.index,
    )
    ratios["Andel (pct.)"] = (
        100 * demand["often_difficult"].astype("float64") / demand["difficulty_answers"].astype("float64")
    ).round(0)
    if "places_by_group" in tables:
        places = whole("places_by_group", tables["places_by_group"])
        places = places[places["stay"].astype("string") == "overnight"].set_index("group")["places"]
        ratios["Døgnpladser"] = demand["group"].astype("string").map(places.astype("float64"))
        # når nogle mangler at svare, er borgerne »mindst«, og tallet er »højst«
        ratios["Døgnpladser pr. 100 borgere, højst"] = (100 * ratios["Døgnpladser"] / least.where(least > 0)).round(0)
        ratios["Alle har oplyst borgere"] = demand["citizens_lacking"].astype("string").fillna("") == ""
    display = ratios.set_index("Målgruppe")
    print(display.to_string())
