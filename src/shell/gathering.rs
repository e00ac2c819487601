//! Notes on their way, handed to pages.

use leptos::prelude::*;

use super::notes::{HEADING, focus_if_lost};
use crate::browser::files;
use crate::domain::gathering::GatheringCommand;
use crate::state::gathering::Gathering;
use crate::state::navigation::Navigation;
use crate::ui;

/// What pages see of it.
pub fn handed(gathering: Gathering) -> ui::Gathering {
    // What was pressed may be gone with what it did.
    Effect::new(move || {
        if gathering.received.with(Option::is_some) {
            focus_if_lost(HEADING.to_owned());
        }
    });
    // Who goes to another page has left the dialog, by Back as well.
    let navigation = expect_context::<Navigation>();
    Effect::watch(
        move || navigation.route(),
        move |_, _, _| {
            gathering.end_handing();
            gathering.end_receiving();
        },
        false,
    );
    let run = move |command: GatheringCommand| match command {
        GatheringCommand::BeginHandingOver => gathering.begin_handing(),
        GatheringCommand::EndHandingOver => gathering.end_handing(),
        GatheringCommand::HandOver(way) => gathering.hand_over(way),
        GatheringCommand::ToggleCodes => gathering.toggle_codes(),
        GatheringCommand::StepCode(further) => gathering.step(further),
        GatheringCommand::BeginReceiving => gathering.begin_receiving(),
        GatheringCommand::EndReceiving => gathering.end_receiving(),
        GatheringCommand::BeginScanning(video) => gathering.begin_scanning(video),
        GatheringCommand::EndScanning => gathering.end_scanning(),
        GatheringCommand::LookAt(text) => gathering.look_at_text(&text),
        GatheringCommand::Take => gathering.take(),
        GatheringCommand::KeepAgain => gathering.keep_again(),
        GatheringCommand::Undo => gathering.undo(),
        GatheringCommand::Export(kind, text) => gathering.export(kind, text),
        GatheringCommand::Erase => gathering.erase(),
    };
    ui::Gathering {
        parcel: gathering.parcel.into(),
        handed_ms: gathering.handed_ms.into(),
        handed: gathering.handed.into(),
        can_share: Gathering::can_share(),
        code: gathering.code.into(),
        is_playing: gathering.is_playing.into(),
        gathered: gathering.gathered.into(),
        offer: gathering.offer.into(),
        progress: gathering.progress.into(),
        has_camera: Gathering::has_camera,
        scanning: gathering.scanning.into(),
        received: gathering.received.into(),
        reading: gathering.reading.into(),
        unreadable: gathering.unreadable.into(),
        on_command: Callback::new(run),
        on_files: Callback::new(move |event| gathering.look_at_files(files::all_chosen(&event))),
    }
}
