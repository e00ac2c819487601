//! The words of the pages of the matrix, of organisations and of table signs, in English.

use crate::i18n::format::number;
use crate::i18n::{Locale, PageMessages};

/// The words of those pages.
pub const ENGLISH_PAGES: PageMessages = PageMessages {
    matrix_lead: "A row for each project, a column for each action track. Choose a crossing to read its reason.",
    matrix_hint: "Swipe the table to the left: it goes on beyond the edge of the screen.",
    matrix_caption: |first, last| match (first, last) {
        (1, 1) => "1 project".to_owned(),
        (first, last) if first == last => format!("Project {}", number(Locale::English, first)),
        _ => format!("Projects {} to {}", number(Locale::English, first), number(Locale::English, last)),
    },
    matrix_project: "Project",
    matrix_cell: |project, track, editorial| {
        let editorial = if editorial { ", editorial reading" } else { "" };
        format!("{project}, {track}{editorial}: read the reason")
    },
    matrix_no_track: "No track related",
    matrix_bare_tracks: "Tracks without a project",
    matrix_bare_tracks_why: "Nothing that is known of the projects supports relating one to these tracks.",
    no_reason: "The dataset gives no reason.",
    the_columns: "The columns",
    organisations_lead: "Who organises the day, who leads the projects, who supports the programme.",
    organisers: "Organisers of the day",
    carriers: "Project leads",
    programme_partners: "Partners of the programme",
    other_organisations: "Other organisations named",
    kind: "Kind",
    role_here: "Role",
    partner_of_programme: "Partner of the programme",
    site: "Site",
    siret: "SIRET",
    rna: "RNA",
    carries: "Leads",
    helps: "Partner of",
    acts_in: "Acts locally for",
    signs_to_print: "Table signs to print",
    signs_lead: "An A5 sign for each table. On the table it says which workshop this is, and its code opens that workshop on a phone or a tablet.",
    signs_added: "Other devices do not know the workshops that were added on this one, so that their signs have no code. For them to have one, put these workshops into the file of the day.",
    signs_nowhere: "This day has no public address yet, so that the signs have no code. For them to have one, name the address in the file of the day: “event.app_url”.",
    print: "Print",
    sign_table: |table| format!("Table {table}"),
    sign_code: "Code that opens the workshop",
    sign_hint: "Scan this code to open the workshop",
};
