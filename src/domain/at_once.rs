//! Work that is made to be done in slices, done in one go.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Does work to its end that waits for nothing but pauses, which are over at once.
pub(crate) fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return result;
        }
    }
}
