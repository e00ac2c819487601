//! What the interface says on the pages of the matrix, of organisations and of table signs, by name. Apart from the rest: it is loaded with those pages.

/// The words of one language, as [`super::Messages`].
#[expect(missing_docs, reason = "a message is documented by its words in fr/pages.rs")]
pub struct PageMessages {
    // Projects × tracks
    pub matrix_lead: &'static str,
    pub matrix_hint: &'static str,
    pub matrix_caption: fn(usize, usize) -> String,
    pub matrix_project: &'static str,
    pub matrix_cell: fn(&str, &str, bool) -> String,
    pub matrix_no_track: &'static str,
    pub matrix_bare_tracks: &'static str,
    pub matrix_bare_tracks_why: &'static str,
    pub no_reason: &'static str,
    pub the_columns: &'static str,

    // Organisations
    pub organisations_lead: &'static str,
    pub organisers: &'static str,
    pub carriers: &'static str,
    pub programme_partners: &'static str,
    pub other_organisations: &'static str,
    pub kind: &'static str,
    pub role_here: &'static str,
    pub partner_of_programme: &'static str,
    pub site: &'static str,
    pub siret: &'static str,
    pub rna: &'static str,
    pub carries: &'static str,
    pub helps: &'static str,
    pub acts_in: &'static str,

    // Table signs
    pub signs_to_print: &'static str,
    pub signs_lead: &'static str,
    pub signs_nowhere: &'static str,
    /// Said when there are signs of workshops that only this device knows.
    pub signs_added: &'static str,
    pub print: &'static str,
    pub sign_table: fn(&str) -> String,
    pub sign_code: &'static str,
    pub sign_hint: &'static str,
}
