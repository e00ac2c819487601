//! Why a day does not open, and what to do about it.

use crate::domain::dataset::{FORMATS, FilePlace, LoadFailure, MAX_BYTES, MAX_DEPTH, Refusal, Syntax};
use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn load_failure(failure: &LoadFailure) -> String {
    let (what, advice) = what_and_advice(failure);
    format!("{what} Rien n’a été modifié sur cet appareil. {advice}")
}

pub(super) fn return_failure(failure: &LoadFailure) -> String {
    let (what, advice) = what_and_advice(failure);
    format!("{what} Votre fichier reste ouvert. {advice}")
}

/// What happened, and what to do about it.
fn what_and_advice(failure: &LoadFailure) -> (String, &'static str) {
    match failure {
        LoadFailure::Unreachable => (
            "Le fichier de la journée n’a pas pu être téléchargé.".to_owned(),
            "Vérifiez la connexion, puis réessayez.",
        ),
        LoadFailure::Status(404) => (
            "Le fichier de la journée n’existe pas à cette adresse (erreur 404).".to_owned(),
            "Vérifiez l’adresse, ou demandez-la aux organisateurs.",
        ),
        LoadFailure::Status(status) => (
            format!("Le serveur a répondu « erreur {status} » au lieu d’envoyer le fichier de la journée."),
            "Réessayez dans un instant ; si l’erreur persiste, prévenez les organisateurs.",
        ),
        LoadFailure::NoSuchName(name) => (
            format!(
                "L’adresse demande le fichier « {name} ». Elle ne peut demander qu’un fichier du dossier « data » \
                 de l’application, par son nom suivi de « .json »."
            ),
            "Corrigez l’adresse, ou demandez-la aux organisateurs.",
        ),
        LoadFailure::Refused(refusal) => {
            (refused(refusal), "Prévenez les organisateurs : le fichier est à corriger.")
        }
    }
}

pub(super) fn open_failure(name: &str, refusal: Option<&Refusal>) -> String {
    let what = match refusal {
        Some(refusal) => refused(refusal),
        None => "Le navigateur n’a pas pu le lire : il a peut-être été déplacé ou supprimé.".to_owned(),
    };
    format!(
        "« {name} » n’a pas été ouvert. {what} Ce qui était affiché le reste. Corrigez ce fichier, ou ouvrez-en un \
         autre."
    )
}

pub(super) fn reopen_failure(name: &str, refusal: Option<&Refusal>) -> String {
    let what = match refusal {
        Some(refusal) => format!("{} Il n’est plus gardé sur cet appareil.", refused(refusal)),
        None => "Il n’a pas pu être relu sur cet appareil.".to_owned(),
    };
    format!(
        "« {name} », que vous aviez ouvert, n’a pas été rouvert. {what} Le jeu publié est affiché à sa place. Vous pouvez \
         ouvrir ce fichier de nouveau depuis la page « Données »."
    )
}

pub(super) fn refused(refusal: &Refusal) -> String {
    let known = FORMATS.join(", ");
    match refusal {
        Refusal::Empty => "Le fichier est vide.".to_owned(),
        Refusal::TooLarge(bytes) => format!(
            "Le fichier pèse {}\u{a0}octets ; la limite est de {}.",
            number(Locale::French, *bytes),
            number(Locale::French, MAX_BYTES)
        ),
        Refusal::TooDeep(line) => {
            format!("Le fichier emboîte plus de {MAX_DEPTH}\u{a0}niveaux, à la ligne\u{a0}{line}.")
        }
        Refusal::NotUtf8(FilePlace { line, column }) => {
            format!(
                "Le fichier n’est pas un texte UTF-8, donc sans doute pas un jeu de données : ligne\u{a0}{line}, colonne\u{a0}{column}."
            )
        }
        Refusal::Truncated(FilePlace { line, column }) => format!(
            "Le fichier s’arrête trop tôt, ligne\u{a0}{line}, colonne\u{a0}{column} : il a sans doute été mal copié."
        ),
        Refusal::NotJson { place: FilePlace { line, column }, syntax } => format!(
            "Le fichier n’est pas du JSON : ligne\u{a0}{line}, colonne\u{a0}{column}, {}.",
            expected(*syntax)
        ),
        Refusal::MissingKey(key) => {
            format!("La clé « {key} » manque au fichier, ou sa valeur n’est pas celle qu’attend le format.")
        }
        Refusal::WrongFormat(found) => format!(
            "Le fichier annonce le format « {found} », que cette version ne lit pas. Formats lus : {known}."
        ),
    }
}

fn expected(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Value => "où une valeur est attendue",
        Syntax::Key => "où une clé entre guillemets droits est attendue",
        Syntax::Colon => "où un deux-points est attendu",
        Syntax::CommaOrEndOfList => "où une virgule ou un crochet fermant est attendu",
        Syntax::CommaOrEndOfObject => "où une virgule ou une accolade fermante est attendue",
        Syntax::TrailingComma => "où une virgule est de trop",
        Syntax::EndOfFile => "où la fin du fichier est attendue",
        Syntax::Number => "où un nombre est mal écrit ou trop grand",
        Syntax::Escape => "où une barre oblique inverse est mal employée",
        Syntax::ControlCharacter => "où un texte contient un saut de ligne ou un caractère de commande",
        Syntax::Other => "où le texte s’écarte de la syntaxe",
    }
}
