use chrono::NaiveDate;
use leptos::prelude::*;

use super::expect_words;
use crate::domain::dataset::Figure;
use crate::domain::date::PartialDate;
use crate::i18n::format::partial_date;

/// Key figures, side by side.
#[component]
pub fn FigureList(
    /// The figures, in the order of display.
    figures: Vec<Figure>,
    /// The language of the figures.
    lang: String,
    /// The day that the page is about: a figure of that very day needs no date.
    #[prop(optional_no_strip)]
    of_day: Option<NaiveDate>,
) -> impl IntoView {
    let words = expect_words();
    let tiles: Vec<_> = figures
        .into_iter()
        .map(|figure| {
            let about = figure.approximate.then(|| {
                view! {
                    <span class="figure-list__about" lang=words.locale.tag()>
                        {words.approximately}
                        " "
                    </span>
                }
            });
            let value = match figure.unit {
                Some(unit) => format!("{}\u{a0}{unit}", figure.value),
                None => figure.value,
            };
            let date = figure.date.filter(|date| of_day.map(PartialDate::Day) != Some(*date)).map(|date| {
                view! {
                    <span class="figure-list__date" lang=words.locale.tag()>
                        {partial_date(words.locale, date)}
                    </span>
                }
            });
            view! {
                <li class="figure-list__figure" lang=lang.clone()>
                    <strong class="figure-list__value">{about}{value}</strong>
                    " "
                    <span>{figure.label}</span>
                    " "
                    {date}
                </li>
            }
        })
        .collect();
    view! { <ul class="figure-list" role="list">{tiles}</ul> }
}
