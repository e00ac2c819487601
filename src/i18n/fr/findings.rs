//! What is wrong in a file, a sentence for each rule of the format.

use crate::domain::dataset::{Finding, MINUTES, MINUTES_OF_A_PART, Rule, Severity, TABLES};
use crate::domain::territory::Territory;
use crate::i18n::Locale;
use crate::i18n::format::{named, number, range};

pub(in crate::i18n) fn finding(finding: &Finding) -> String {
    let sentence = match &finding.rule {
        Rule::Required => "Une valeur obligatoire manque.",
        Rule::Text => "Un texte est attendu.",
        Rule::Flag => "La valeur doit être true ou false.",
        Rule::Number => "Un nombre est attendu.",
        Rule::List => "Une liste est attendue.",
        Rule::Object => "Un objet est attendu.",
        Rule::Slug => {
            "Un identifiant est attendu : lettres minuscules sans accent, chiffres et traits d’union, \
             64\u{a0}caractères au plus."
        }
        Rule::Language => "Le code d’une langue est attendu, comme « fr » ou « fr-CA ».",
        Rule::Date => "Une date qui existe est attendue, sous la forme AAAA-MM-JJ.",
        Rule::PartialDate => "Une date qui existe est attendue, sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA.",
        Rule::Time => "Une date et une heure sont attendues, sous la forme AAAA-MM-JJThh:mm.",
        Rule::Minutes => {
            return format!("Un nombre entier de minutes est attendu, {}.", range(Locale::French, MINUTES));
        }
        Rule::PartMinutes => {
            let limits = range(Locale::French, MINUTES_OF_A_PART);
            return format!("Un nombre entier de minutes est attendu, {limits}.");
        }
        Rule::LastDay => "Le dernier jour précède le premier ; il est ignoré.",
        Rule::Tables => {
            return format!(
                "Un nombre de tables, {}, ou la liste de leurs noms est attendu.",
                range(Locale::French, TABLES)
            );
        }
        Rule::Days => "Un nombre entier de jours est attendu.",
        Rule::Siret => "Un numéro SIRET est attendu : quatorze chiffres.",
        Rule::Rna => "Un numéro RNA est attendu : la lettre W et neuf chiffres.",
        Rule::Territory => {
            "Le code d’un territoire est attendu, comme pays:FR, region:84, departement:2A, epci:200046977 ou \
             commune:38185."
        }
        Rule::NoSuchTerritory => {
            "Aucun territoire ne porte ni n’a porté ce code ; ce lieu est laissé de côté."
        }
        Rule::RenamedTerritory { now } => {
            return format!("Ce code n’a plus cours ; le lieu est affiché sous « {} ».", named(now));
        }
        Rule::NoSuchCommune => {
            "Aucune commune ne semble porter ni avoir porté ce code ; le lieu est affiché tout de même."
        }
        Rule::FormerCommune { name, now, now_name, counted_in } => {
            return former_commune(name, (now, now_name), *counted_in);
        }
        Rule::Coordinate => {
            "Des degrés sont attendus : de −90 à 90 pour la latitude, de −180 à 180 pour la longitude."
        }
        Rule::Link => "Seules les adresses en https, http ou mailto sont suivies ; celle-ci est ignorée.",
        Rule::PlainText => {
            "Ce texte contient des balises ou des entités HTML ; elles sont affichées telles quelles."
        }
        Rule::Reference { list } => {
            return format!("Rien ne porte cet identifiant dans la liste « {list} » ; le renvoi est ignoré.");
        }
        Rule::RepeatedReference => "Ce renvoi figure déjà dans la liste ; seul le premier compte.",
        Rule::UniqueId { first } => {
            return format!("Cet identifiant est déjà celui de « {first} », qui seul est affiché.");
        }
        Rule::NoCycle => {
            "Cette piste serait sa propre sous-piste ; elle est affichée comme une piste principale."
        }
        Rule::TrackDepth => {
            "Cette piste est emboîtée trop profondément ; elle est affichée comme une piste principale."
        }
        Rule::UnknownKey => "Le format ne connaît pas cette clé ; elle ne change rien.",
        Rule::RepeatedKey => "Cette clé figure deux fois dans le même objet ; la première valeur compte.",
    };
    sentence.to_owned()
}

fn former_commune(name: &str, (now, now_name): (&Territory, &str), counted_in: Option<&str>) -> String {
    let today = match name == now_name {
        true => format!("« {name} » a aujourd’hui le code {now}"),
        false => format!("« {name} » fait aujourd’hui partie de « {now_name} » ({now})"),
    };
    let counted = counted_in.map_or(String::new(), |departement| {
        format!(" Ce lieu est compté dans le département « {departement} », qui n’est plus le sien.")
    });
    format!("Ce code n’a plus cours ; {today}.{counted}")
}

pub(in crate::i18n) fn finding_count(severity: Severity, count: usize) -> String {
    let noun = match (severity, count) {
        (Severity::Error, 0 | 1) => "erreur",
        (Severity::Error, _) => "erreurs",
        (Severity::Warning, 0 | 1) => "avertissement",
        (Severity::Warning, _) => "avertissements",
        (Severity::Information, 0 | 1) => "information",
        (Severity::Information, _) => "informations",
    };
    format!("{}\u{a0}{noun}", number(Locale::French, count))
}

pub(in crate::i18n) fn severity_meaning(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => {
            "Une valeur fausse n’est pas affichée ; si elle est indispensable, l’élément entier ne l’est pas."
        }
        Severity::Warning => "Tout est affiché, ou presque : à vérifier.",
        Severity::Information => "Rien n’est faux dans ce qui est affiché.",
    }
}
