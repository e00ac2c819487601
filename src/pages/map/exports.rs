use std::sync::Arc;

use leptos::prelude::*;

use super::seen::{Seen, beside, chosen};
use crate::domain::catalog::Catalog;
use crate::domain::csv::csv;
use crate::domain::map::{Atlas, Picture};
use crate::domain::search::{Facet, Filters};
use crate::i18n::format::day;
use crate::ui::{Export, Shapes, Words, expect_minute, expect_words, use_map_shapes};
use crate::widgets::filter_names;

/// How many pixels a PNG has for each unit of the plane: sharp when it is printed across a page.
const PNG_SCALE: f64 = 2.5;

/// The map to take along: as a picture, and its numbers.
#[component]
pub fn Exports(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// What the page shows.
    seen: Seen,
) -> impl IntoView {
    let words = expect_words();
    let controls = seen.controls;
    let shapes = use_map_shapes();
    let atlas = move || match shapes.map(|shapes| shapes.shapes.get()) {
        Some(Shapes::Ready(atlas)) => Some(atlas),
        _ => None,
    };
    let name = (words.of_map().map_file)(&catalog.dataset.id.to_string());
    let export = move |make: fn(&Catalog, Option<Arc<Atlas>>, Seen) -> Option<Export>| {
        let (catalog, name) = (Arc::clone(&catalog), name.clone());
        move |_| {
            let export = make(&catalog, untrack(atlas), seen);
            export.into_iter().for_each(|export| controls.on_export.run((export, name.clone())));
        }
    };
    let (svg, png, table) = (
        export(|catalog, atlas, seen| Some(Export::Svg(picture(catalog, &*atlas?, seen).0))),
        export(|catalog, atlas, seen| {
            let (svg, size) = picture(catalog, &*atlas?, seen);
            Some(Export::Png(svg, size))
        }),
        export(|_, _, seen| Some(Export::Csv(table(seen)))),
    );
    let is_without_shapes = move || atlas().is_none();
    let failed = move || controls.export_failed.get().then_some(words.of_map().export_failed);
    view! {
        <div class="map__exports" role="group" aria-label=words.of_map().take_map_along>
            <span>{words.of_map().take_map_along}</span>
            <button type="button" class="button" data-quiet disabled=is_without_shapes on:click=png>
                {words.of_map().as_png}
            </button>
            <button type="button" class="button" data-quiet disabled=is_without_shapes on:click=svg>
                {words.of_map().as_svg}
            </button>
            <button type="button" class="button" data-quiet on:click=table>
                {words.of_map().as_csv}
            </button>
        </div>
        <p role="alert" class="map__failed">
            {failed}
        </p>
    }
}

/// The picture, and how many pixels it has as a PNG.
fn picture(catalog: &Catalog, atlas: &Atlas, seen: Seen) -> (String, [u32; 2]) {
    let words = expect_words();
    let Seen { find, level, tally, .. } = seen;
    let (level, tally) = (level.get_untracked(), tally.get_untracked());
    let dataset = &catalog.dataset;
    let filters = find.filters.get_untracked();
    let count =
        find.everywhere.with_untracked(|results| results.as_ref().map(|results| results.projects.len()));
    let count = (words.project_count)(count.unwrap_or_default());
    let mut head = vec![dataset.title.clone(), [(words.of_map().projects_by)(level), &count].join(" – ")];
    head.extend(asked(words, seen, &filters));
    head.extend(highlighted(words, seen, &filters));
    let mut foot = vec![beside(words, level, &tally)];
    let updated = dataset.updated.map(|updated| day(words.locale, updated));
    if let Some(now) = expect_minute().get_untracked() {
        foot.push((words.of_map().made_on)(&day(words.locale, now.date()), updated.as_deref()));
    }
    foot.push(atlas.sources.clone());
    let chosen = chosen(&filters, level);
    let picture = Picture {
        atlas,
        level,
        tally: &tally,
        chosen: &chosen,
        lang: words.locale.tag(),
        lens_title: words.of_map().around_paris,
        head: &head,
        foot: &foot,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand pixels")]
    let size = picture.size().map(|length| (length * PNG_SCALE).round() as u32);
    (picture.svg(), size)
}

/// What is asked for, when something is.
fn asked(words: Words, seen: Seen, filters: &Filters) -> Option<String> {
    let index = seen.find.index.get_untracked()?;
    let text = filters.text.trim();
    let mut asked: Vec<String> = (!text.is_empty()).then(|| (words.text_of)(text)).into_iter().collect();
    let facets = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Territory);
    let facets = facets.filter(|facet| !filters.chosen(*facet).is_empty());
    asked.extend(facets.map(|facet| filter_names(words, &index, facet, filters)));
    (!asked.is_empty()).then(|| (words.of_map().filters_are)(&asked.join(", ")))
}

/// The territories that stand out, when some do: the map shows the others as well.
fn highlighted(words: Words, seen: Seen, filters: &Filters) -> Option<String> {
    let index = seen.find.index.get_untracked()?;
    let names = filter_names(words, &index, Facet::Territory, filters);
    (!names.is_empty()).then(|| (words.of_map().highlighted)(&names))
}

fn table(seen: Seen) -> String {
    let words = expect_words();
    let (level, tally) = (seen.level.get_untracked(), seen.tally.get_untracked());
    let head = [
        words.of_map().insee_code,
        (words.of_map().level_one)(level),
        words.projects,
        words.of_map().of_which_regional,
    ];
    let mut lines = vec![head.map(str::to_owned).to_vec()];
    let line = |code: &str, name: &str, projects: usize, regional: Option<usize>| {
        let regional = regional.map(|regional| regional.to_string()).unwrap_or_default();
        vec![code.to_owned(), name.to_owned(), projects.to_string(), regional]
    };
    for (code, name) in level.territories() {
        let count = tally.get(code);
        lines.push(line(code, name, count.projects, Some(count.regional)));
    }
    lines.push(line("", words.of_map().national, tally.national, None));
    lines.push(line("", (words.of_map().coarser)(level), tally.coarser, None));
    lines.push(line("", words.of_map().without_territory, tally.unplaced, None));
    csv(&lines)
}
