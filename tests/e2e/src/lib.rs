//! Drives the built application as a person would, in three browser engines.
//!
//! Reading order: [`settings`] (where the tools are), [`process`] and [`engine`] (what is started, and ended whatever
//! happens), [`site`] (how the build is served), [`page`] with [`view`] and [`roles`] (the words of a user),
//! [`address`] (the pages there are), then the helpers of single scenarios: [`frame`], [`media`], [`axe`], [`kept`];
//! [`profile`], [`typed`] and [`note`] are for a browser that is killed while somebody
//! types.
//! [`crew`] gives every engine its own thread and hands it the scenarios, one after the other.

pub mod address;
pub mod axe;
pub mod crew;
pub mod engine;
pub mod frame;
pub mod kept;
pub mod media;
pub mod note;
pub mod page;
pub mod process;
pub mod profile;
pub mod program;
pub mod roles;
pub mod settings;
pub mod site;
pub mod typed;
pub mod until;
pub mod view;
