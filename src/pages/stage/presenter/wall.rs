//! The notes of the wall that is shown, to be read before the room sees them.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;
use notes::NoteId;

use crate::domain::sorting::{MAX_VOTES, Mark, SortCommand, Told};
use crate::domain::stage::{Choice, StagePress, WallNote};
use crate::ui::{Draw, Drawn, Stage, Words, expect_words, section};

/// How many letters of a note tell its buttons from those of the others.
const START: usize = 40;

/// The notes, with what can be revealed at once; nothing while no wall is shown.
pub fn reading(stage: &Stage, choices: impl Fn() -> Option<Drawn> + Clone + Send + Sync + 'static) -> Drawn {
    let words = expect_words();
    let said = words.of_stage();
    let wall = stage.wall();
    let stage = stage.clone();
    let is_there = Memo::new(move |_| wall.with(Option::is_some));
    let notes = Memo::new(move |_| {
        let all = wall.get().map(|wall| wall.notes).unwrap_or_default();
        Arc::new(all.into_iter().map(|note| (note.id, note)).collect::<BTreeMap<_, _>>())
    });
    let ids = Memo::new(move |_| {
        wall.with(|wall| wall.iter().flat_map(|wall| &wall.notes).map(|note| note.id).collect::<Vec<_>>())
    });
    let content = move || {
        let stage = stage.clone();
        is_there.get().then(|| {
            // A note that comes or goes leaves the others in their place, with what is being typed and the focus.
            let shown = stage.clone();
            let row = move |id: NoteId| {
                let note = Memo::new(move |_| notes.with(|notes| notes.get(&id).cloned()));
                item(words, &shown, ids, id, note)
            };
            let told = stage.told;
            let (can_undo, on_undo) = stage.undo;
            let undo = move || {
                can_undo.get().then(|| {
                    view! {
                        <button type="button" class="button" data-quiet on:click=move |_| on_undo.run(())>
                            {words.notes().undo}
                        </button>
                    }
                })
            };
            let view = view! {
                <div class="reveal">{choices.clone()}</div>
                <p class="form-said" role="status">
                    {move || told.with(|told| told.as_ref().map(|told| words.told(told)))}
                </p>
                <p>{undo}</p>
                <ul class="presenter__notes" role="list">
                    <For each=move || ids.get() key=|id| *id children=row />
                </ul>
            };
            section("presenter-wall", said.wall_notes, view)
        })
    };
    view! { <div>{content}</div> }.drawn()
}

fn item(
    words: Words,
    stage: &Stage,
    ids: Memo<Vec<NoteId>>,
    id: NoteId,
    note: Memo<Option<WallNote>>,
) -> Drawn {
    let said = words.of_stage();
    let (show, on_press, on_sort, on_focus) = (stage.show, stage.on_press, stage.on_sort, stage.on_focus);
    let (only_reviewed, told) = (stage.only_reviewed, stage.told);
    let is_refused = move || told.with_untracked(|told| told.as_ref().is_some_and(Told::is_refusal));
    let text =
        Memo::new(move |_| note.with(|note| note.as_ref().map(|note| note.text.clone()).unwrap_or_default()));
    let start = move || text.with(|text| (said.of_note)(&text.chars().take(START).collect::<String>()));
    let head = move || {
        note.with(|note| {
            let note = note.as_ref()?;
            let kind = note.kind.map(|kind| (words.notes().kind)(kind).to_owned());
            let parts: Vec<String> = [kind, note.author.clone()].into_iter().flatten().collect();
            Some(parts.join(" · "))
        })
    };
    let is_held = Memo::new(move |_| {
        note.with(|note| note.as_ref().is_some_and(|note| note.is_personal && !note.is_reviewed))
    });
    let is_reviewed =
        Memo::new(move |_| note.with(|note| note.as_ref().is_some_and(|note| note.is_reviewed)));
    let is_revealed = Memo::new(move |_| show.with(|show| show.scene.revealed.contains(&id)));
    let may_be_shown = Memo::new(move |_| {
        note.with(|note| note.as_ref().is_some_and(|note| note.may_be_shown(only_reviewed.get())))
    });
    let revealed_field = NodeRef::<Input>::new();
    let reveal = move |_| {
        on_press.run(StagePress::RevealSome(Choice::Note(id)));
        // What was refused is not ticked.
        if let Some(field) = revealed_field.get_untracked() {
            field.set_checked(is_revealed.get_untracked());
        }
    };
    let review_field = NodeRef::<Input>::new();
    let review = move |event| {
        // What was read is what stands here.
        let Some(said) = note.with_untracked(|note| note.as_ref().map(WallNote::says)) else { return };
        let (ids, mark) = (vec![id], Mark::Reviewed(said));
        let is_now = event_target_checked(&event);
        on_sort.run(if is_now { SortCommand::Mark(ids, mark) } else { SortCommand::Unmark(ids, mark) });
        if let Some(field) = review_field.get_untracked().filter(|_| is_refused()) {
            field.set_checked(is_reviewed.get_untracked());
        }
    };
    let hide = move |_| {
        // Its button goes: the one of the next note has the focus then, or that of the last one.
        let next = ids.with_untracked(|ids| {
            let at = ids.iter().position(|other| *other == id)?;
            ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?)).copied()
        });
        if let Some(next) = next {
            on_focus.run(["[name=hide][value=\"", &next.to_string(), "\"]"].concat());
        }
        on_sort.run(SortCommand::Mark(vec![id], Mark::Hidden));
    };
    let votes = move || {
        let votes = note.with(|note| note.as_ref().and_then(|note| note.votes));
        votes.map(|votes| votes.to_string()).unwrap_or_default()
    };
    let votes_field = NodeRef::<Input>::new();
    let vote = move |_| {
        let Some(field) = votes_field.get_untracked() else { return };
        // Of what is no number, a field has no value: that is told, and what was counted stays.
        if !field.report_validity() {
            return;
        }
        let typed = field.value();
        let count = typed.trim().parse::<u32>().ok();
        let present = note.with_untracked(|note| note.as_ref().and_then(|note| note.votes));
        let (ids, of) = (vec![id], Mark::Votes);
        match (count, present) {
            (Some(count), _) => on_sort.run(SortCommand::Mark(ids, of(count))),
            (None, Some(present)) if typed.trim().is_empty() => {
                on_sort.run(SortCommand::Unmark(ids, of(present)))
            }
            (None, _) => return,
        }
        if is_refused() {
            field.set_value(&untrack(votes));
        }
    };
    view! {
        <li class="presenter__note">
            <p class="presenter__note-head">{head}</p>
            <p class="presenter__note-text">{text}</p>
            <p class="form-said">{move || is_held.get().then_some(said.is_personal)}</p>
            <div class="presenter__note-actions" role="group" aria-label=start>
                <label class="presenter__check">
                    <input
                        type="checkbox"
                        node_ref=revealed_field
                        disabled=move || !may_be_shown.get()
                        prop:checked=move || is_revealed.get() && may_be_shown.get()
                        on:change=reveal
                    />
                    {said.is_revealed}
                </label>
                <label class="presenter__check">
                    <input
                        type="checkbox"
                        node_ref=review_field
                        prop:checked=move || is_reviewed.get()
                        on:change=review
                    />
                    {said.reviewed}
                </label>
                <label class="presenter__check">
                    {said.vote_count}
                    <input
                        type="number"
                        class="presenter__votes"
                        min="0"
                        max=MAX_VOTES.to_string()
                        step="1"
                        inputmode="numeric"
                        node_ref=votes_field
                        prop:value=votes
                        on:change=vote
                    />
                </label>
                <button type="button" class="button" data-quiet name="hide" value=id.to_string() on:click=hide>
                    {said.hide}
                </button>
            </div>
        </li>
    }
    .drawn()
}
