//! A piece of the matrix, in the size of a room.

use std::ops::Range;

use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::matrix::{columns, crossing};
use crate::domain::stage::short_title;
use crate::ui::{Draw, Drawn, expect_words};

/// Which of these projects illustrate which of these tracks, which are called by their numbers.
pub fn matrix(dataset: &Dataset, rows: Range<usize>, shown: Range<usize>) -> Drawn {
    let said = expect_words().of_stage();
    let lang = dataset.lang.to_string();
    let all = columns(dataset);
    let tracks = all.get(shown).unwrap_or_default();
    let heads: Vec<_> = tracks
        .iter()
        .map(|track| {
            view! {
                <th scope="col">
                    {track.number.clone()} <span class="visually-hidden">" " {track.title.clone()}</span>
                </th>
            }
        })
        .collect();
    let projects = dataset.projects.iter().skip(rows.start).take(rows.len());
    let mut has_editorial = false;
    let body: Vec<_> = projects
        .map(|project| {
            let cells: Vec<_> = tracks
                .iter()
                .map(|track| {
                    let link = crossing(project, track);
                    let mark = link.map(|link| {
                        has_editorial |= link.editorial;
                        let name = if link.editorial { said.is_editorial } else { said.illustrates };
                        view! {
                            <span class="stage__mark" data-editorial=link.editorial.then_some("") role="img" aria-label=name></span>
                        }
                    });
                    view! { <td>{mark}</td> }
                })
                .collect();
            view! {
                <tr>
                    <th scope="row">{short_title(&project.title)}</th>
                    {cells}
                </tr>
            }
        })
        .collect();
    let key = |is_editorial: bool, name: &'static str| {
        view! {
            <span class="stage__key">
                <span class="stage__mark" data-editorial=is_editorial.then_some("") aria-hidden="true"></span>
                {name}
            </span>
        }
    };
    let editorial = has_editorial.then(|| key(true, said.is_editorial));
    view! {
        <table class="stage__matrix" lang=lang>
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
        <p class="stage__keys">{key(false, said.illustrates)} {editorial}</p>
    }
    .drawn()
}
