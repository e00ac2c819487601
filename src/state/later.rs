//! Something that comes later, and what is asked of it meanwhile.

use leptos::prelude::*;

/// Something that comes later.
pub struct Later<T: 'static> {
    there: RwSignal<Option<T>>,
    is_asked: RwSignal<bool>,
    owner: StoredValue<Option<Owner>>,
}

impl<T> Clone for Later<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Later<T> {}

impl<T: Clone + Send + Sync> Later<T> {
    /// Provides it to everything below.
    pub fn provide() -> Self {
        let later = Self {
            there: RwSignal::new(None),
            is_asked: RwSignal::new(false),
            owner: StoredValue::new(Owner::current()),
        };
        provide_context(later);
        later
    }

    /// It, once it is there; tracked.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.there.get()
    }

    /// The same, not tracked.
    #[must_use]
    pub fn get_untracked(self) -> Option<T> {
        self.there.get_untracked()
    }

    /// It is there.
    pub fn set(self, value: T) {
        self.there.set(Some(value));
    }

    /// Makes something that lasts as long as this does, whoever asks for it.
    pub fn lasting<U>(self, make: impl FnOnce() -> U) -> U {
        match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }

    /// Something is asked of it.
    pub fn ask(self) {
        self.is_asked.set(true);
    }

    /// Whether something is asked of it, and nobody has answered; tracked.
    #[must_use]
    pub fn is_asked(self) -> bool {
        self.is_asked.get()
    }

    /// It is answered.
    pub fn answer(self) {
        self.is_asked.set(false);
    }
}
