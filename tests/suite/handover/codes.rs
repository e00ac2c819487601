//! Frames as codes, read again from pictures of them.

use ::handover::{Code, Frame, parcel, scan};

use super::file;
use super::picture::{View, picture};
use crate::support::chance::Chance;

/// The frames that a picture of a code gives.
fn seen(code: &Code, view: View, chance: &mut Chance) -> Vec<Frame> {
    let picture = picture(code, view, chance);
    let texts = scan(picture.columns, picture.rows, &picture.points);
    texts.iter().flat_map(|text| Frame::all_in(text).frames).collect()
}

#[test]
fn a_code_gives_its_frame_however_small_it_is() {
    let mut chance = Chance::new(2);
    for bytes in [0, 40, 300, 900, 2_000] {
        for frame in parcel(&file(&mut chance, bytes)).unwrap() {
            let code = Code::of(&frame).unwrap();
            assert_eq!(seen(&code, View::plain(3.0), &mut chance), [frame], "{bytes} bytes");
        }
    }
}

#[test]
fn all_codes_of_a_parcel_are_of_one_size_that_a_telephone_can_show() {
    let mut chance = Chance::new(2);
    let codes: Vec<Code> =
        parcel(&file(&mut chance, 5_000)).unwrap().iter().map(|frame| Code::of(frame).unwrap()).collect();
    assert!(codes.len() > 2);
    // 77 modules and the border: more than four points each on a screen of 360.
    assert!(
        codes.iter().all(|code| code.side() == 85),
        "{:?}",
        codes.iter().map(Code::side).collect::<Vec<_>>()
    );
}

#[test]
fn a_code_is_read_from_the_side_out_of_focus_and_in_bad_light() {
    let mut chance = Chance::new(6);
    let frames = parcel(&file(&mut chance, 3_000)).unwrap();
    let plain = View::plain(5.0);
    let views = [
        ("turned", View { turn: 30.0, ..plain }),
        ("upside down", View { turn: 180.0, ..plain }),
        ("from the side", View { slant: 0.35, ..plain }),
        ("out of focus", View { blur: 1, ..plain }),
        ("in uneven light", View { shade: 0.6, noise: 12, ..plain }),
        ("all of it", View { turn: 12.0, slant: 0.25, blur: 1, shade: 0.4, noise: 12, ..plain }),
    ];
    for (what, view) in views {
        for (index, frame) in frames.iter().enumerate() {
            let code = Code::of(frame).unwrap();
            assert_eq!(seen(&code, view, &mut chance), std::slice::from_ref(frame), "{what}, frame {index}");
        }
    }
}

#[test]
fn a_picture_without_a_code_gives_nothing() {
    assert_eq!(scan(0, 0, &[]), [""; 0]);
    assert_eq!(scan(300, 200, &[128; 60_000]), [""; 0]);
    // It says that it has more points than it has.
    assert_eq!(scan(300, 300, &[0; 100]), [""; 0]);
    let mut chance = Chance::new(9);
    let noise: Vec<u8> = (0..90_000).map(|_| chance.below(256) as u8).collect();
    assert_eq!(scan(300, 300, &noise), [""; 0]);
}

#[test]
fn the_path_of_a_code_has_each_dark_module_once() {
    let mut chance = Chance::new(1);
    let frame = parcel(&file(&mut chance, 100)).unwrap().remove(0);
    let code = Code::of(&frame).unwrap();
    let side = code.side();
    let dark = (0..side)
        .flat_map(|row| (0..side).map(move |column| (column, row)))
        .filter(|(c, r)| code.is_dark(*c, *r))
        .count();
    let drawn: usize = code
        .path()
        .split('M')
        .skip(1)
        .map(|run| run.split('h').nth(1).unwrap().trim_end_matches("v1").parse::<usize>().unwrap())
        .sum();
    assert_eq!(drawn, dark);
    assert!((0..side).all(|at| !code.is_dark(at, 0) && !code.is_dark(3, at)), "the border is white");
}
