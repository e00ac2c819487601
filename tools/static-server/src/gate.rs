//! Responses that wait for a test to let them go, so that no test has to sleep.

use std::sync::Arc;

use tokio::sync::watch;

/// Holds back the responses of one path. It starts closed; its clones move together.
#[derive(Clone, Debug)]
pub struct Gate {
    state: Arc<watch::Sender<State>>,
}

impl Gate {
    /// Lets the waiting responses and the later ones through.
    pub fn open(&self) {
        self.state.send_replace(State::Open);
    }

    /// Answers the waiting requests and the later ones with this status and nothing else.
    pub fn fail_with(&self, status: u16) {
        self.state.send_replace(State::Failing(status));
    }

    /// Makes the later requests wait again.
    pub fn close(&self) {
        self.state.send_replace(State::Closed);
    }
}

/// The server's side of a gate.
#[derive(Clone, Debug)]
pub(crate) struct Hold {
    state: watch::Receiver<State>,
}

impl Hold {
    /// Waits until the gate is no longer closed; gives the status to fail with, when there is one.
    pub(crate) async fn passed(&self) -> Option<u16> {
        let mut state = self.state.clone();
        match state.wait_for(|state| *state != State::Closed).await.as_deref() {
            Ok(State::Failing(status)) => Some(*status),
            Ok(State::Open | State::Closed) => None,
            // Nobody is left who could open it: a failure says so, where waiting would hang the test.
            Err(_) => Some(503),
        }
    }
}

pub(crate) fn closed() -> (Gate, Hold) {
    let (sender, receiver) = watch::channel(State::Closed);
    (Gate { state: Arc::new(sender) }, Hold { state: receiver })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Closed,
    Open,
    Failing(u16),
}
