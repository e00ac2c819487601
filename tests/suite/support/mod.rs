//! What several tests need: the files of the repository, and just enough understanding of each language in them.

pub mod chance;
pub mod colour;
pub mod css;
pub mod repo;
pub mod rust;
pub mod typography;

/// The oldest browsers that are supported: Chrome and Edge, Firefox, Safari.
pub const FLOOR: [f64; 3] = [111.0, 113.0, 16.4];

/// Stops the test with everything that breaks a rule, one fault a line.
pub fn assert_no_fault(faults: &[String]) {
    assert!(faults.is_empty(), "{} fault(s):\n{}\n", faults.len(), faults.join("\n"));
}
