//! The dataset that is open, with what is known about its file.

use super::dataset::{Dataset, Findings};

/// A dataset, what the gate had to say about it, and where it comes from.
#[derive(Debug)]
pub struct Catalog {
    /// The dataset.
    pub dataset: Dataset,
    /// What is wrong with its file.
    pub findings: Findings,
    /// Where the file comes from.
    pub origin: Origin,
}

/// Where the file of a dataset comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It was published with the application.
    Published,
    /// A person opened it on the device.
    Device {
        /// Its name, without its folder.
        name: String,
    },
}
