//! Long work in named steps, each with its duration.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps done so far.
#[derive(Debug)]
pub struct Steps {
    started: Instant,
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    pub fn new() -> Self {
        Self { started: Instant::now(), done: Vec::new() }
    }

    /// Says what is being done, does it, and says how long it took.
    pub fn run<T>(&mut self, name: &'static str, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n==> {name}: {what}");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        self.done.push((name, time));
        match result {
            Ok(value) => {
                println!("<== {name}: done in {}", seconds(time));
                Ok(value)
            }
            Err(error) => {
                Err(error).with_context(|| format!("the step `{name}` failed after {}", seconds(time)))
            }
        }
    }

    /// The table of all steps with the total.
    pub fn table(&self) -> String {
        let mut table = String::from("\n");
        for (name, time) in &self.done {
            table.push_str(&format!("  {name:<10} {:>9}\n", seconds(*time)));
        }
        table.push_str(&format!("  {:<10} {:>9}", "total", seconds(self.started.elapsed())));
        table
    }
}

/// Seconds with one decimal.
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
