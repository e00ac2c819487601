//! Frames: what comes out of them is what went in, or nothing.

use ::handover::{Collector, Frame, PAYLOAD_BYTES, ParcelId, Step, parcel, unpack};
use miniz_oxide::deflate::compress_to_vec;

use super::file;
use crate::support::chance::Chance;

/// Takes all frames, and gives the files that came out.
fn collect(collector: &mut Collector, frames: impl IntoIterator<Item = Frame>) -> Vec<Vec<u8>> {
    let steps = frames.into_iter().map(|frame| collector.take(frame));
    let whole = steps.filter_map(|step| if let Step::Whole(file) = step { Some(file) } else { None });
    whole.collect()
}

fn shuffle<T>(chance: &mut Chance, all: &mut [T]) {
    for at in (1..all.len()).rev() {
        all.swap(at, chance.below(at + 1));
    }
}

#[test]
fn a_file_comes_out_of_its_frames_in_any_order_and_however_often_they_come() {
    let mut chance = Chance::new(3);
    for round in 0..120 {
        let bytes = chance.below(6_000);
        let file = file(&mut chance, bytes);
        let frames = parcel(&file).unwrap();
        assert_eq!(frames, parcel(&file).unwrap(), "the same gives the same");
        assert!(frames.iter().all(|frame| frame.payload.len() <= PAYLOAD_BYTES));
        let mut sent = [frames.clone(), frames].concat();
        shuffle(&mut chance, &mut sent);
        assert_eq!(collect(&mut Collector::default(), sent), [file], "round {round}");
    }
}

#[test]
fn several_parcels_come_at_once_and_what_is_missing_of_each_is_known() {
    let mut chance = Chance::new(19);
    for round in 0..60 {
        let files: Vec<_> = (0..3).map(|_| file(&mut chance, 3_000)).collect();
        let parcels: Vec<_> = files.iter().map(|file| parcel(file).unwrap()).collect();
        let mut sent = parcels.concat();
        shuffle(&mut chance, &mut sent);
        let lost: Vec<Frame> = sent.drain(..2).collect();
        let sent_parcels: Vec<ParcelId> = sent.iter().map(|frame| frame.parcel).collect();
        let mut collector = Collector::default();
        let mut whole = collect(&mut collector, sent);
        let missing: usize = collector.missing().iter().map(|missing| missing.missing).sum();
        // Of a parcel of which nothing came, nothing is known.
        let known = |frame: &&Frame| sent_parcels.contains(&frame.parcel);
        assert_eq!(missing, lost.iter().filter(known).count(), "round {round}");
        assert!(collector.missing().iter().all(|missing| missing.count > missing.missing));
        whole.extend(collect(&mut collector, lost));
        whole.sort();
        let mut files = files;
        files.sort();
        assert_eq!(whole, files, "round {round}");
        assert!(collector.missing().is_empty());
    }
}

#[test]
fn a_text_may_be_wrapped_quoted_and_set_in_small_letters() {
    let mut chance = Chance::new(8);
    let file = file(&mut chance, 4_000);
    let lines: Vec<String> = parcel(&file).unwrap().iter().map(Frame::to_string).collect();
    let text = format!(
        "Bonjour,\nvoici mes notes (RN1, en {} lignes) :\n\n{}\n\nÀ demain.",
        lines.len(),
        lines.join("\n")
    );
    let wrapped: Vec<String> =
        text.chars().collect::<Vec<_>>().chunks(61).map(|line| line.iter().collect()).collect();
    for text in [text.clone(), format!("> {}", wrapped.join("\r\n> ")), text.to_lowercase(), lines.concat()] {
        let found = Frame::all_in(&text);
        assert_eq!(found.damaged, 0, "{text}");
        assert_eq!(collect(&mut Collector::default(), found.frames), std::slice::from_ref(&file), "{text}");
    }
}

#[test]
fn a_letter_that_is_another_spoils_its_frame_and_no_other() {
    let mut chance = Chance::new(77);
    let file = file(&mut chance, 3_000);
    let frames = parcel(&file).unwrap();
    for _ in 0..400 {
        let at = chance.below(frames.len());
        let mut line = frames[at].to_string();
        let letter = 4 + chance.below(line.len() - 5);
        let other = chance.pick(&["A", "Q", "7", "2"]);
        if line[letter..].starts_with(other) {
            continue;
        }
        line.replace_range(letter..=letter, other);
        let lines = frames
            .iter()
            .enumerate()
            .map(|(index, frame)| if index == at { line.clone() } else { frame.to_string() });
        let found = Frame::all_in(&lines.collect::<String>());
        assert_eq!((found.frames.len(), found.damaged), (frames.len() - 1, 1));
        assert!(found.frames.iter().all(|frame| frames.contains(frame)));
    }
    let text = frames[0].to_string();
    for cut in 5..text.len() {
        assert_eq!(Frame::all_in(&text[..cut]).frames, [], "cut at {cut}");
    }
}

#[test]
fn a_forged_frame_is_found_out_and_the_true_ones_still_come_through() {
    let mut chance = Chance::new(4);
    let file = file(&mut chance, 3_000);
    let frames = parcel(&file).unwrap();
    let forged = Frame { payload: b"forged".to_vec(), ..frames[1].clone() };
    let mut collector = Collector::default();
    assert_eq!(collector.take(forged), Step::Further);
    let steps: Vec<Step> = frames.iter().cloned().map(|frame| collector.take(frame)).collect();
    assert_eq!(steps.last(), Some(&Step::Damaged));
    assert_eq!(collect(&mut collector, frames), [file]);
}

#[test]
fn what_is_no_compressed_file_gives_nothing_and_what_grows_without_end_is_refused() {
    let parcel_of =
        |bytes: Vec<u8>| Frame { parcel: ParcelId::of(&bytes), index: 0, count: 1, payload: bytes };
    assert_eq!(Collector::default().take(parcel_of(vec![7; 40])), Step::Damaged);
    let bomb = compress_to_vec(&vec![0; 100 << 20], 9);
    assert!(bomb.len() < 200_000 && unpack(&bomb).is_err());
    assert_eq!(Frame::all_in("RN1: RN1:. RN1:AAAA. rn1:").damaged, 4);
    // Thousands of parcels that never become whole take no more than their first three hundred.
    let mut collector = Collector::default();
    for number in 0..5_000_u64 {
        let parcel = ParcelId(number.to_be_bytes());
        collector.take(Frame { parcel, index: 0, count: ::handover::MOST_FRAMES, payload: Vec::new() });
    }
    assert_eq!(collector.missing().len(), 300);
    let more =
        Frame { parcel: ParcelId([0; 8]), index: 0, count: ::handover::MOST_FRAMES + 1, payload: Vec::new() };
    assert_eq!(Frame::all_in(&more.to_string()).damaged, 1);
    assert_eq!(Frame::all_in("no frame at all"), ::handover::Found::default());
}
