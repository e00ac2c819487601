//! The style has the sizes that screens are reckoned with.

use restitution::domain::stage::paper::{
    self, AROUND_ROWS, BACK, BELOW_HEADING, BESIDE_CODE, BESIDE_MAP, BOLD, CARD_FRAME, CARD_HEAD,
    CARD_HEAD_FONT, CARD_TEXT, CODE, FONT, GAP, HEADINGS, HEIGHT, LEAD, LEAD_GAP, LINE, MAP, MAP_FONT,
    OVER_FONT, OVER_LINE, Size, WIDTH,
};

use restitution::domain::stage::measure::width;
use restitution::i18n::Locale;

use crate::support::css::Sheet;
use crate::support::repo;

const STYLE: &str = "style/components/stage.css";
const MAP_STYLE: &str = "style/components/stage-map.css";

fn found<'a>(sheet: &'a Sheet, selector: &str, name: &str) -> Option<&'a str> {
    let rules =
        sheet.rules.iter().filter(|rule| rule.around == ["@layer components"] && rule.selector == selector);
    rules.filter_map(|rule| rule.value(name)).next()
}

fn value(sheet: &Sheet, selector: &str, name: &str) -> String {
    found(sheet, selector, name).unwrap_or_else(|| unreachable!("{selector} has no {name}")).to_owned()
}

fn hundredths(count: f64) -> String {
    format!("calc({count} * var(--hundredth))")
}

#[test]
fn the_style_has_the_sizes_of_the_reckoning() {
    let sheet = Sheet::parse(&repo::text(STYLE));
    let mut expected = vec![
        (".stage__content".to_owned(), "font-size", hundredths(FONT)),
        (".stage__content".to_owned(), "line-height", hundredths(LINE)),
        (".stage__points".to_owned(), "gap", hundredths(GAP)),
        (".stage__point".to_owned(), "gap", hundredths(LEAD_GAP)),
        (".stage__lead".to_owned(), "inline-size", hundredths(LEAD - LEAD_GAP)),
        (".stage__way .code".to_owned(), "inline-size", hundredths(CODE)),
        (".stage__way .code".to_owned(), "block-size", hundredths(CODE)),
        (".stage__way".to_owned(), "gap", hundredths(WIDTH - CODE - BESIDE_CODE)),
    ];
    for (size, font, line, _) in HEADINGS {
        let selector = match size {
            Size::Large => ".stage__heading".to_owned(),
            other => format!(".stage__heading[data-size=\"{}\"]", other.name()),
        };
        expected.push((selector.clone(), "font-size", hundredths(font)));
        expected.push((selector, "line-height", hundredths(line)));
    }
    for (selector, name, expected) in expected {
        assert_eq!(value(&sheet, &selector, name), expected, "{selector} {name}");
    }
    // A note: its frame is its padding and its border, and its lines above, of which none is cut.
    assert_eq!(value(&sheet, ".stage__card-head", "line-height"), hundredths(CARD_HEAD));
    assert_eq!(value(&sheet, ".stage__card-head", "font-size"), hundredths(CARD_HEAD_FONT));
    assert_eq!(value(&sheet, ".stage__card-head", "overflow-wrap"), "anywhere");
    for name in ["block-size", "overflow", "white-space"] {
        assert_eq!(found(&sheet, ".stage__card-head", name), None, "{name}");
    }
    assert_eq!(value(&sheet, ".stage__card", "padding"), format!("{} {}", hundredths(1.0), hundredths(1.6)));
    assert_eq!(
        value(&sheet, ".stage__card", "border"),
        format!("{} solid var(--line-strong)", hundredths(0.2))
    );
    const { assert!(CARD_FRAME >= 2.0 * (1.0 + 0.2), "its frame") };
    const COLUMN: f64 = 58.5;
    assert_eq!(value(&sheet, ".stage__column", "inline-size"), hundredths(COLUMN));
    const { assert!(CARD_TEXT < COLUMN - 1.6 * 2.0 - 0.2 - 0.8, "its text") };
    const { assert!(2.0 * COLUMN + 3.0 <= WIDTH + 1.0, "two of them") };
    // A little wider than what is reckoned, since browsers round.
    assert_eq!(value(&sheet, ".stage__content", "max-inline-size"), hundredths(WIDTH + 1.0));
}

fn number(sheet: &Sheet, selector: &str, name: &str) -> f64 {
    let value = value(sheet, selector, name);
    let count = value.strip_prefix("calc(").and_then(|rest| rest.split(' ').next()?.parse().ok());
    count.unwrap_or_else(|| unreachable!("{selector} {name} is {value}"))
}

/// What is left for the heading and what stands below it is what the lines above and the bar leave.
#[test]
fn what_stands_around_the_text_leaves_it_its_room() {
    let sheet = Sheet::parse(&repo::text(STYLE));
    let of = |selector: &str, name: &str| number(&sheet, selector, name);
    assert_eq!(value(&sheet, ".stage__over", "font-size"), hundredths(OVER_FONT));
    assert_eq!(value(&sheet, ".stage__over", "line-height"), hundredths(OVER_LINE));
    assert_eq!(value(&sheet, ".stage__over", "min-block-size"), hundredths(2.0 * OVER_LINE));
    assert_eq!(value(&sheet, ".stage__heading", "margin-block-end"), hundredths(BELOW_HEADING));
    assert_eq!(value(&sheet, ".stage", "padding"), "5vh 5vw");
    // The time has a frame when it is over.
    let bar = of(".stage__bar", "min-block-size").max(of(".stage__time", "line-height") + 2.0 * 0.4);
    let left = 100.0 - 2.0 * 5.0 - 2.0 * OVER_LINE - of(".stage", "gap") - bar;
    assert!((HEIGHT..HEIGHT + 1.0).contains(&left), "{left} are left");
    // Rows of the matrix have their padding; around them are the head, which is one, and the legend.
    let padding = 2.0 * of(".stage__matrix :is(th, td)", "padding");
    assert!((padding - GAP).abs() < 1e-9, "{padding}");
    let keys = of(".stage__keys", "margin-block-start") + LINE;
    assert!(LINE + padding + keys <= AROUND_ROWS, "around the rows");
}

/// All that can stand in the bar at once: a wall is shown, time has run over, and there are more screens than anybody shows.
#[test]
fn the_bar_is_as_wide_as_the_room_at_the_most() {
    let sheet = Sheet::parse(&repo::text(STYLE));
    let of = |selector: &str, name: &str| number(&sheet, selector, name);
    let padding = value(&sheet, ".stage__button", "padding");
    let padding = padding.split_once("calc(").and_then(|(_, rest)| rest.split(' ').next()?.parse().ok());
    let padding: f64 = padding.unwrap_or_else(|| unreachable!("{STYLE} has the padding of buttons"));
    let least = value(&sheet, ".stage__button[data-marked]", "min-inline-size");
    let least = least.split_once("calc(").and_then(|(_, rest)| rest.split(' ').next()?.parse().ok());
    let least: f64 = least.unwrap_or_else(|| unreachable!("{STYLE} has the size of steps"));
    let font = of(".stage__bar", "font-size");
    // A border is a pixel on both sides.
    let button = |text: &str| (width(text, font) + 2.0 * padding + 0.3).max(least);
    let time = (width("+100:00", of(".stage__time", "font-size") * BOLD) + 0.8)
        .max(of(".stage__time", "min-inline-size"));
    for locale in Locale::ALL {
        let said = locale.stage_messages();
        let position = width(&(said.position)(100, 100), font).max(of(".stage__position", "min-inline-size"));
        let steps: f64 = ["‹", "›", said.black_short, said.reveal, "II", "−", "+", "×", "?"]
            .into_iter()
            .map(&button)
            .sum();
        let gaps = 8.0 * of(".stage__bar", "gap") + 3.0 * of(".stage__dial", "gap");
        let leading = position + steps + time + gaps + button(said.leave);
        assert!(leading <= WIDTH, "who leads: {leading}");
        let following = position + time + button(said.take_lead) + button("?") + gaps;
        assert!(following <= WIDTH, "who follows: {following}");
    }
}

#[test]
fn the_style_has_the_sizes_of_the_map() {
    let sheet = Sheet::parse(&repo::text(MAP_STYLE));
    let [width, height] = MAP;
    for (selector, name, expected) in [
        (".stage-map__view", "inline-size", hundredths(width)),
        (".stage-map__view", "block-size", hundredths(height)),
        (".stage-map__view", "font-size", hundredths(MAP_FONT)),
        (".stage-map__beside", "gap", hundredths(GAP)),
        (".stage-map__titles", "gap", hundredths(GAP)),
        (".stage-map__back", "min-block-size", format!("max({}, 1.5rem)", hundredths(BACK - GAP))),
    ] {
        assert_eq!(value(&sheet, selector, name), expected, "{selector} {name}");
    }
    assert_eq!(value(&sheet, ".stage-map", "gap"), hundredths(WIDTH - width - BESIDE_MAP));
}

#[test]
fn what_is_read_in_a_room_is_large_enough() {
    const { assert!(FONT >= 4.0, "body text is 4 % of the height at the least") };
    let rules = [STYLE, MAP_STYLE].into_iter().flat_map(|path| Sheet::parse(&repo::text(path)).rules);
    for rule in rules.filter(|rule| rule.around == ["@layer components"]) {
        let Some(size) = rule.value("font-size").and_then(|value| value.strip_prefix("calc(")) else {
            continue;
        };
        let count: f64 = size.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or_default();
        assert!(count >= 3.0, "{}: {count} % of the height", rule.selector);
    }
}

/// The heading of the opening has its screen for itself: it may take more lines than above a text, and is as large as it can be.
#[test]
fn a_heading_with_little_below_it_is_as_large_as_it_can_be() {
    let title = "mot ".repeat(30);
    let (size, _) = paper::heading(&title).unwrap_or_else(|| unreachable!("it fits as a heading"));
    assert_eq!((size, paper::size_above(&title, 3)), (Size::Small, Some(Size::Large)));
    assert_eq!(paper::size_above(&title, 14), None, "there is no room at all");
}
