//! The file of communes: columns, with differences in place of numbers that grow (`tools/geo/README.md`).
//!
//! It is read straight into its columns: a tree of values would take up several times as much, for a moment, and the memory of
//! a page never shrinks.

use serde::Deserialize;

use super::names::Names;
use super::{Code, Former, Gazetteer, Places};

/// The greatest longitude and latitude, in thousandths of a degree.
const LIMITS: [i32; 2] = [180_000, 90_000];

#[derive(Default, Deserialize)]
struct File {
    code: Vec<Codes>,
    name: Names,
    population: Vec<u32>,
    lon: Vec<i32>,
    lat: Vec<i32>,
    arrondissements: Vec<Arrondissement>,
    former: FormerColumns,
}

/// The codes of a département.
#[derive(Deserialize)]
struct Codes {
    departement: String,
    /// Each number of a commune, as the difference to the one before.
    steps: Vec<u32>,
}

#[derive(Deserialize)]
struct Arrondissement {
    code: String,
    name: String,
    lon: i32,
    lat: i32,
}

#[derive(Default, Deserialize)]
struct FormerColumns {
    code: Vec<Codes>,
    commune: Vec<u32>,
    name: Names,
}

/// Reads the file; nothing when its columns do not fit together.
pub(super) fn read(text: &str) -> Option<Gazetteer> {
    gazetteer(serde_json::from_str(text).ok()?)
}

/// The same, with pauses in between: a browser that meets this code for the first time takes long for it. The file is made with one
/// column on each line.
pub(super) async fn read_in_steps(text: &str, pause: &impl AsyncFn()) -> Option<Gazetteer> {
    let mut file = File::default();
    for line in text.lines() {
        let Some((key, column)) = line.trim_end_matches(',').split_once(':') else { continue };
        match key {
            "\"code\"" => file.code = serde_json::from_str(column).ok()?,
            "\"name\"" => {
                for piece in pieces(column) {
                    file.name.append(&serde_json::from_str(&piece).ok()?)?;
                    pause().await;
                }
            }
            "\"population\"" => file.population = serde_json::from_str(column).ok()?,
            "\"lon\"" => file.lon = serde_json::from_str(column).ok()?,
            "\"lat\"" => file.lat = serde_json::from_str(column).ok()?,
            "\"arrondissements\"" => file.arrondissements = serde_json::from_str(column).ok()?,
            "\"former\"" => file.former = serde_json::from_str(column).ok()?,
            _ => {}
        }
        pause().await;
    }
    gazetteer(file)
}

/// How long a piece of a list of names is at least, in bytes.
const PIECE: usize = 60_000;

/// A list of names as lists of some of them, each cut off when it is asked for.
fn pieces(list: &str) -> impl Iterator<Item = String> {
    let mut rest = list.trim_start_matches('[').trim_end_matches(']');
    std::iter::from_fn(move || {
        let from = (PIECE..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let cut = rest.get(from..).and_then(|after| after.find("\",\"")).map(|at| from + at + 1);
        let (piece, after) = rest.split_at_checked(cut.unwrap_or(rest.len()))?;
        rest = after.trim_start_matches(',');
        (!piece.is_empty()).then(|| format!("[{piece}]"))
    })
}

fn gazetteer(file: File) -> Option<Gazetteer> {
    let count = file.name.len();
    let points = file.lon.iter().zip(&file.lat).scan([0_i32; 2], |at, steps| {
        let [longitude, latitude] = *at;
        *at = [longitude.checked_add(*steps.0)?, latitude.checked_add(*steps.1)?];
        Some(*at)
    });
    let points: Vec<[i32; 2]> = points.collect();
    let is_whole = file.lon.len() == count
        && file.lat.len() == count
        && file.population.len() == count
        && file.former.commune.len() == file.former.name.len()
        && file.former.commune.iter().all(|commune| (*commune as usize) < count);
    is_whole.then_some(())?;
    Some(Gazetteer {
        communes: Places { codes: codes(&file.code)?, names: file.name, points }.checked()?,
        populations: file.population,
        arrondissements: arrondissements(&file.arrondissements)?,
        former: Former {
            codes: codes(&file.former.code).filter(|codes| codes.len() == file.former.name.len())?,
            names: file.former.name,
            communes: file.former.commune,
        },
    })
}

impl Places {
    /// The same, when each place has a code, a name and a point on the earth.
    fn checked(self) -> Option<Self> {
        let are_on_earth = self.points.iter().all(|point| {
            point.iter().zip(LIMITS).all(|(thousandths, limit)| thousandths.unsigned_abs() <= limit as u32)
        });
        let count = self.codes.len();
        let is_whole = self.names.len() == count
            && self.points.len() == count
            && self.names.are_all_there()
            && are_in_order(&self.codes)
            && are_on_earth;
        is_whole.then_some(self)
    }
}

fn codes(groups: &[Codes]) -> Option<Vec<Code>> {
    let mut codes = Vec::with_capacity(groups.iter().map(|group| group.steps.len()).sum());
    for Codes { departement, steps } in groups {
        let width = 5_usize.checked_sub(departement.len())?;
        // The département, and zeros for the number.
        let mut template = code(&format!("{departement:0<5}"))?;
        let mut number = 0_u32;
        for step in steps {
            number = number.checked_add(*step)?;
            let mut rest = number;
            for digit in template.iter_mut().rev().take(width) {
                *digit = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
            // It has more digits than there is room for.
            (rest == 0).then_some(())?;
            codes.push(template);
        }
    }
    are_in_order(&codes).then_some(codes)
}

/// The bytes of a code; nothing when it has not the length of one, or is no plain text.
fn code(text: &str) -> Option<Code> {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(())?;
    text.as_bytes().try_into().ok()
}

/// A code is looked up by halving the list.
fn are_in_order(codes: &[Code]) -> bool {
    codes.is_sorted_by(|one, other| one < other)
}

fn arrondissements(list: &[Arrondissement]) -> Option<Places> {
    let mut names = Names::default();
    list.iter().try_for_each(|arrondissement| names.push(&arrondissement.name))?;
    let codes = list.iter().map(|arrondissement| code(&arrondissement.code)).collect::<Option<_>>()?;
    let points = list.iter().map(|arrondissement| [arrondissement.lon, arrondissement.lat]).collect();
    Places { codes, names, points }.checked()
}
