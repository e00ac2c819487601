//! Parts of the program that are loaded when a page first needs them.
//!
//! A function declared with `part!` begins a part: what only such functions of one name use goes into a file of its own when
//! the feature `split` is on, as in a release build. Otherwise it is an ordinary function, and its part is always there.

/// The part is not loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absent;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for Absent {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares a function that begins a part, the name of the part, and of the function that loads it.
#[rustfmt::skip]
macro_rules! part {
    ($part:ident, $load:ident, $function:item) => {
        #[cfg_attr(
            feature = "split",
            leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, preload($load), fallible)
        )]
        $function
    };
}

pub(crate) use part;

/// Loads a part by what does so for each of its functions: they are in one file, which is fetched once. Whether it is there then.
#[cfg(feature = "split")]
macro_rules! loaded {
    ($($load:ident),+) => {
        $($load().await.is_ok())&&+
    };
}

#[cfg(not(feature = "split"))]
macro_rules! loaded {
    ($($load:ident),+) => {
        true
    };
}

pub(crate) use loaded;

/// What a function of a part gives, once the part is there, which it waits for.
///
/// # Errors
/// [`Absent`] when the part does not come.
#[cfg(feature = "split")]
pub async fn once_there<T>(call: impl Future<Output = Result<T, Absent>>) -> Result<T, Absent> {
    call.await
}

/// What a function of a part gives: without the feature, the part is there.
///
/// # Errors
/// None.
#[cfg(not(feature = "split"))]
pub async fn once_there<T>(given: Result<T, Absent>) -> Result<T, Absent> {
    given
}

/// What a function of a part gives, when the part is there: it then gives it without waiting.
///
/// # Errors
/// [`Absent`] when it is not.
#[cfg(feature = "split")]
pub fn at_once<T>(call: impl Future<Output = Result<T, Absent>>) -> Result<T, Absent> {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => given,
        Poll::Pending => Err(Absent),
    }
}

/// What a function of a part gives: without the feature, the part is there.
///
/// # Errors
/// [`Absent`] as the function itself says.
#[cfg(not(feature = "split"))]
pub fn at_once<T>(given: Result<T, Absent>) -> Result<T, Absent> {
    given
}
