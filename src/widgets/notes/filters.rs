//! What is asked of the list of notes.

use leptos::prelude::*;

use crate::domain::notes::{DAY, KindChoice, NoteChoices, NoteFilters, NoteOrder, Subject, workshop_of};
use crate::domain::search::NOT_KNOWN;
use crate::ui::{Draw, Drawn, NoteFind, Notebook, Words, expect_words, form_field};

/// The id of the field of the text, as on the page of projects.
const SEARCH: &str = "search";

/// What can be chosen: its value, and what is said.
type Choice = (String, String);

/// The search, the filters and the order.
#[component]
pub fn NoteFilterControls(
    /// The notes.
    notebook: Notebook,
    /// Their search.
    find: NoteFind,
    /// Whether one can ask for the notes that their writers marked.
    #[prop(default = true)]
    has_stars: bool,
) -> Drawn {
    // Nothing is to be found where nothing is.
    let has_notes = Memo::new(move |_| find.choices.with(|choices| choices.total > 0));
    let controls = move || {
        has_notes.get().then(|| {
            view! {
                {search(find)}
                <div class="note-filters">
                    {filters(notebook, find)} {has_stars.then(|| starred(find))} {order(find)} {clear(find)}
                </div>
            }
            .drawn()
        })
    };
    view! { <div>{controls}</div> }.drawn()
}

fn search(find: NoteFind) -> Drawn {
    let words = expect_words();
    let submit = move |event: leptos::ev::SubmitEvent| event.prevent_default();
    view! {
        <form class="search" role="search" on:submit=submit>
            <label class="search__label" for=SEARCH>
                {words.search}
            </label>
            <input
                class="search__field"
                id=SEARCH
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                prop:value=move || find.filters.with(|filters| filters.text.clone())
                on:input=move |event| find.on_text.run(event_target_value(&event))
            />
        </form>
    }
    .drawn()
}

fn filters(notebook: Notebook, find: NoteFind) -> Vec<Drawn> {
    let words = expect_words();
    let said = words.notes();
    let some = |key: &str| (!key.is_empty()).then(|| key.to_owned());
    vec![
        filter(
            find,
            said.filter_kind,
            move |choices| {
                let choice = |(kind, count): &(Option<_>, usize)| {
                    let name = kind.map_or(words.not_known, said.kind);
                    (KindChoice::from(*kind).key().to_owned(), counted(words, name, *count))
                };
                choices.kinds.iter().map(choice).collect()
            },
            |filters| filters.kind.map(|kind| kind.key().to_owned()),
            |filters, key| filters.kind = KindChoice::with_key(key),
        ),
        filter(
            find,
            said.filter_subject,
            move |choices| {
                let choice = |(about, title, count): &(String, String, usize)| {
                    let is_day = Subject::parse(about) == Subject::Day;
                    let value = if is_day { DAY } else { about };
                    (value.to_owned(), counted(words, if is_day { words.day } else { title }, *count))
                };
                choices.subjects.iter().map(choice).collect()
            },
            |filters| {
                filters
                    .subject
                    .as_ref()
                    .map(|about| if about.is_empty() { DAY.to_owned() } else { about.clone() })
            },
            move |filters, key| {
                filters.subject = some(key).map(|key| if key == DAY { String::new() } else { key });
            },
        ),
        filter(
            find,
            said.filter_workshop,
            move |choices| {
                let name = |id: &str| {
                    let catalog = notebook.catalog.get_untracked();
                    let workshop = catalog.and_then(|catalog| {
                        notebook
                            .shelf
                            .with_untracked(|shelf| workshop_of(&catalog.dataset, shelf.notes(), id))
                    });
                    workshop.map_or(id.to_owned(), |workshop| workshop.title)
                };
                named(words, &choices.workshops, name)
            },
            |filters| filters.workshop.clone(),
            move |filters, key| filters.workshop = some(key),
        ),
        filter(
            find,
            said.filter_table,
            move |choices| named(words, &choices.tables, |table| (said.at_table)(table)),
            |filters| filters.table.clone(),
            move |filters, key| filters.table = some(key),
        ),
        filter(
            find,
            said.filter_author,
            move |choices| named(words, &choices.authors, str::to_owned),
            |filters| filters.author.clone(),
            move |filters, key| filters.author = some(key),
        ),
    ]
}

/// A filter; it is there when there is a choice to make, or one was made.
fn filter(
    find: NoteFind,
    label: &'static str,
    offered: impl Fn(&NoteChoices) -> Vec<Choice> + Send + Sync + 'static,
    chosen: fn(&NoteFilters) -> Option<String>,
    choose: impl Fn(&mut NoteFilters, &str) + Copy + Send + Sync + 'static,
) -> Drawn {
    let said = expect_words().notes();
    let chosen = Memo::new(move |_| find.filters.with(chosen).unwrap_or_default());
    let offered = Memo::new(move |_| find.choices.with(|choices| offered(choices)));
    let control = move || {
        let offered = offered.get();
        let is_choice = offered.len() > 1 || !chosen.get().is_empty();
        is_choice.then(|| {
            let options: Vec<_> = offered
                .into_iter()
                .map(|(value, name)| {
                    let own = value.clone();
                    view! { <option value=value prop:selected=move || chosen.get() == own>{name}</option> }
                        .drawn()
                })
                .collect();
            let on_change = move |event| {
                let key: String = event_target_value(&event);
                find.choose(|filters| choose(filters, &key));
            };
            let select = view! {
                <select on:change=on_change>
                    <option value="">{said.all}</option>
                    {options}
                </select>
            };
            form_field(label, select)
        })
    };
    view! { <div class="note-filters__filter">{control}</div> }.drawn()
}

/// Values that notes name or not, each with how many do.
fn named(words: Words, values: &[(Option<String>, usize)], name: impl Fn(&str) -> String) -> Vec<Choice> {
    let choice = |(value, count): &(Option<String>, usize)| match value {
        Some(value) => (value.clone(), counted(words, &name(value), *count)),
        None => (NOT_KNOWN.to_owned(), counted(words, words.not_known, *count)),
    };
    values.iter().map(choice).collect()
}

fn counted(words: Words, name: &str, count: usize) -> String {
    format!("{name} ({})", words.number(count))
}

fn starred(find: NoteFind) -> Drawn {
    let said = expect_words().notes();
    let count = Memo::new(move |_| find.choices.with(|choices| choices.starred));
    let is_chosen = Memo::new(move |_| find.filters.with(|filters| filters.is_starred));
    let control = move || {
        (count.get() > 0 || is_chosen.get()).then(|| {
            let choose = move |event| {
                let is_starred = event_target_checked(&event);
                find.choose(|filters| filters.is_starred = is_starred);
            };
            view! {
                <label class="form-check">
                    <input type="checkbox" prop:checked=move || is_chosen.get() on:change=choose />
                    {move || (said.only_starred)(count.get())}
                </label>
            }
            .drawn()
        })
    };
    view! { <div class="note-filters__filter">{control}</div> }.drawn()
}

fn order(find: NoteFind) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let options: Vec<_> = NoteOrder::ALL
        .into_iter()
        .map(|order| {
            let is_chosen = move || find.filters.with(|filters| filters.order == order);
            view! { <option value=order.key() prop:selected=is_chosen>{(said.order)(order)}</option> }.drawn()
        })
        .collect();
    let sort = move |event| {
        let order = NoteOrder::with_key(&event_target_value(&event)).unwrap_or_default();
        find.choose(|filters| filters.order = order);
    };
    form_field(words.sort_by, view! { <select on:change=sort>{options}</select> })
}

fn clear(find: NoteFind) -> Drawn {
    let words = expect_words();
    let is_filtered = Memo::new(move |_| find.filters.with(|filters| !filters.is_empty()));
    let button = move || {
        is_filtered.get().then(|| {
            let clear = move |_| find.choose(NoteFilters::clear);
            view! {
                <button type="button" class="button" data-quiet on:click=clear>
                    {words.clear_filters}
                </button>
            }
            .drawn()
        })
    };
    view! { <div class="note-filters__filter">{button}</div> }.drawn()
}
