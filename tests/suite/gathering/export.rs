//! What was gathered, as files.

use restitution::domain::gathering::{Entry, Frame, export_csv, export_markdown, export_text};

fn entry(workshop: &str, text: &str) -> Entry {
    Entry { workshop: workshop.to_owned(), text: text.to_owned(), ..Entry::default() }
}

const HEADS: [&str; 12] = [
    "Atelier", "Table", "Nature", "Sujet", "Note", "Qui", "Quand", "Auteur", "Date", "Groupe", "Pistes",
    "Tri",
];

fn frame() -> Frame {
    Frame { title: "La journée".to_owned(), elsewhere: "Hors atelier".to_owned(), ..Frame::default() }
}

#[test]
fn a_table_has_a_line_for_each_note_and_no_formula() {
    let hostile = ["=1+1", "+33 6", "-2", "@SUM(A1)", "\tx", "a;b", "dit \"oui\"", "deux\nlignes"];
    let entries: Vec<Entry> = hostile.into_iter().map(|text| entry("Un", text)).collect();
    let file = export_csv(HEADS, &entries);
    let lines: Vec<&str> = file.split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}Atelier;Table;Nature;Sujet;Note;Qui;Quand;Auteur;Date;Groupe;Pistes;Tri");
    let texts: Vec<&str> = lines[1..9]
        .iter()
        .map(|line| line.trim_start_matches("Un;;;;").trim_end_matches(";;;;;;;"))
        .collect();
    assert_eq!(
        texts,
        ["'=1+1", "'+33 6", "'-2", "'@SUM(A1)", "'\tx", "\"a;b\"", "\"dit \"\"oui\"\"\"", "\"deux\nlignes\""]
    );
    assert_eq!(lines.len(), 10);
}

#[test]
fn markdown_has_a_heading_for_each_workshop_and_means_nothing_else() {
    let full = Entry {
        kind: "Idée".to_owned(),
        table: "table 2".to_owned(),
        author: "Claire D.".to_owned(),
        ..entry("Un", "<script>*alerte*</script>\n# titre\n- liste")
    };
    let file = export_markdown(&frame(), &[full, entry("Un", "une"), entry("", "deux")]);
    assert_eq!(
        file,
        "# La journée\n\n## Un\n\n\
         - **Idée** \\<script\\>\\*alerte\\*\\</script\\>\n  \\# titre\n  \\- liste (table 2 · Claire D.)\n\
         - une\n\n## Hors atelier\n\n- deux\n"
    );
}

#[test]
fn a_text_reads_as_it_was_written() {
    let full =
        Entry { kind: "Idée".to_owned(), subject: "VITA-Air".to_owned(), ..entry("Un", "a * b\nsuite") };
    assert_eq!(
        export_text(&frame(), &[full, entry("", "deux")]),
        "La journée\n\nUn\n\n  Idée · VITA-Air\n  a * b\n  suite\n\n\nHors atelier\n\n  deux\n\n"
    );
}

#[test]
fn what_was_sorted_is_in_every_file_and_what_is_hidden_is_counted() {
    let sorted = Entry {
        group: "Le soir".to_owned(),
        group_at: Some(0),
        tracks: "Une piste".to_owned(),
        marks: "étoile".to_owned(),
        ..entry("Un", "a")
    };
    let hidden = Entry { is_hidden: true, marks: "masquée".to_owned(), ..entry("Deux", "b") };
    let frame = Frame {
        groups_heading: "Les groupes".to_owned(),
        groups: vec![("Le soir".to_owned(), "Pas de *bus*.".to_owned()), ("Autre".to_owned(), String::new())],
        left_out: "1 note masquée.".to_owned(),
        ..frame()
    };
    let entries = [sorted, hidden, entry("Trois", "c")];
    assert_eq!(
        export_markdown(&frame, &entries),
        "# La journée\n\n## Les groupes\n\n### Le soir\n\nPas de \\*bus\\*.\n\n\
         - a (Une piste · étoile · Un)\n\n### Autre\n\n## Trois\n\n- c\n\n1 note masquée.\n"
    );
    assert_eq!(
        export_text(&frame, &entries),
        "La journée\n\nLes groupes\n\n  Le soir\n  Pas de *bus*.\n\n  a\n  Une piste · étoile · Un\n\n  Autre\n\n\
         \nTrois\n\n  c\n\n\n1 note masquée.\n"
    );
    let table = export_csv(HEADS, &entries);
    assert!(table.contains("Un;;;;a;;;;;Le soir;Une piste;étoile\r\nDeux;;;;b;;;;;;;masquée\r\n"), "{table}");
}
