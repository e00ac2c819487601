//! Restitution: the application of a restitution day.
//!
//! The modules are declared in the order in which a newcomer may read them, from the pure core up to the
//! screen. Arrows only go down: a module uses those declared above it here, never those below. The feature
//! `app` is the wall: without it only the core is compiled, and it has no browser and no clock.

pub mod domain;
pub mod i18n;
pub mod route;

#[cfg(feature = "app")]
pub mod browser;

#[cfg(feature = "app")]
pub mod state;

#[cfg(feature = "app")]
pub mod ui;

#[cfg(feature = "app")]
pub mod widgets;

#[cfg(feature = "app")]
pub mod pages;

#[cfg(feature = "app")]
pub mod shell;

#[cfg(feature = "app")]
pub mod app;
