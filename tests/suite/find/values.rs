//! The values of facets, in their order.

use restitution::domain::search::{Facet, Filters, Label, Order, UnknownValue, letters};

use super::{Day, PLANTED, REAL};

fn shown(day: &Day, facet: Facet) -> Vec<String> {
    let values = day.index.values.list(facet);
    let results = day.search(&Filters::default());
    let counts = &results.counts[facet.position()];
    values
        .iter()
        .zip(counts)
        .map(|(value, count)| {
            let label = match &value.label {
                Label::OfDataset(text) | Label::Name(text) => text,
                Label::Country => "France",
                Label::Yes => "Oui",
                Label::NotKnown => "Non renseigné",
            };
            format!("{}{label} {count}", if value.parent.is_some() { "- " } else { "" })
        })
        .collect()
}

#[test]
fn territories_are_a_tree_with_the_most_projects_first() {
    let shown = shown(&Day::open(REAL), Facet::Territory);
    let expected = [
        "Auvergne-Rhône-Alpes 3",
        "- Rhône 2",
        "- Isère 1",
        "- Puy-de-Dôme 1",
        "Grand Est 2",
        "- Bas-Rhin 1",
        "- Meurthe-et-Moselle 1",
        "Île-de-France 2",
        "- Paris 2",
        "Nouvelle-Aquitaine 3",
    ];
    for line in expected {
        assert!(shown.contains(&line.to_owned()), "{line}: {shown:?}");
    }
    let counts: Vec<u32> = shown
        .iter()
        .filter(|line| !line.starts_with('-') && !line.starts_with("Non"))
        .filter_map(|line| line.rsplit(' ').next()?.parse().ok())
        .collect();
    assert!(counts.is_sorted_by(|one, other| one >= other), "{shown:?}");
    assert_eq!(shown.last().map(String::as_str), Some("Non renseigné 0"));
}

#[test]
fn a_track_has_the_projects_of_its_sub_tracks() {
    let day = Day::open(PLANTED);
    let dataset = &day.catalog.dataset;
    let results = day.search(&Filters::default());
    let values = day.index.values.list(Facet::Track);
    for (value, count) in values.iter().zip(&results.counts[Facet::Track.position()]) {
        let with_track = dataset.projects.iter().filter(|project| {
            project.tracks.iter().any(|link| {
                let track = dataset.tracks.get(&link.track);
                let is_it = |id: &str| id == value.key;
                is_it(&link.track.to_string())
                    || track
                        .and_then(|track| track.parent.as_ref())
                        .is_some_and(|parent| is_it(&parent.to_string()))
            })
        });
        if value.label != Label::NotKnown {
            assert_eq!(with_track.count(), *count as usize, "{}", value.key);
        }
    }
}

#[test]
fn the_other_facets_of_the_real_day() {
    let day = Day::open(REAL);
    assert_eq!(shown(&day, Facet::Trial), ["Oui 4"]);
    assert_eq!(
        shown(&day, Facet::Status),
        ["Accompagné par l’Accélérateur 4", "Sorti de l’Accélérateur 1", "Non renseigné 0"]
    );
    assert_eq!(shown(&day, Facet::StartYear), ["2016 1", "2012 2", "2011 1", "Non renseigné 1"]);
}

#[test]
fn a_value_is_sought_by_the_words_of_its_name() {
    for text in ["Val-d’Oise", "val d'oise", "  VAL  D OISE "] {
        assert_eq!(letters(text), "val d oise");
    }
    assert_eq!(letters("Île-de-France departement:2A"), "ile de france departement 2a");
}

#[test]
fn orders() {
    let day = Day::open(REAL);
    let in_order = |order: Order| day.ids(&day.search(&Filters::parse(&format!("tri={}", order.key()))));
    assert_eq!(
        in_order(Order::Title),
        ["parcours-gardien", "soleni", "tapaj", "territoires-zero-chomeur", "vita-air"]
    );
    assert_eq!(
        in_order(Order::Start),
        ["soleni", "parcours-gardien", "tapaj", "territoires-zero-chomeur", "vita-air"]
    );
    assert_eq!(in_order(Order::Relevance).first().map(String::as_str), Some("territoires-zero-chomeur"));
    // The other way round; what is not known stays the last.
    assert_eq!(
        in_order(Order::StartDescending),
        ["territoires-zero-chomeur", "tapaj", "parcours-gardien", "soleni", "vita-air"]
    );
    assert_eq!(in_order(Order::TitleDescending).first().map(String::as_str), Some("vita-air"));
    assert_eq!(in_order(Order::TerritoryDescending).first().map(String::as_str), Some("parcours-gardien"));
    // By what a table shows first of each: Calvados, Deux-Sèvres, Gironde, Isère, Rhône.
    assert_eq!(
        in_order(Order::Territory),
        ["territoires-zero-chomeur", "vita-air", "tapaj", "soleni", "parcours-gardien"]
    );
}

#[test]
fn what_the_dataset_does_not_have_is_told_and_does_not_count() {
    let day = Day::open(REAL);
    let filters = Filters::parse("q=emploi&theme=habitat&theme=inconnu&territoire=region:99&annee=2016");
    let (known, unknown) = day.index.values.known(&filters);
    assert_eq!(known.to_string(), "q=emploi&theme=habitat&annee=2016");
    let told = |facet, key: &str| UnknownValue { facet, key: key.to_owned() };
    assert_eq!(unknown, [told(Facet::Territory, "region:99"), told(Facet::Theme, "inconnu")]);
    assert_eq!(day.ids(&day.search(&filters)), day.ids(&day.search(&known)));
}
