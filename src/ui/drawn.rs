//! A piece of a page that is drawn once.
//!
//! Leptos can update any view in place, so for each type of view that it erases (`AnyView`) it keeps the code of the
//! update, twice the size of the code that draws. A page never changes in place: it is drawn anew when the address or
//! the language changes. [`Drawn`] erases a view without that code; the parts of it that follow signals still do.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;

/// A view that is in the document, or ready for it. Its type says nothing of what it shows.
pub struct Drawn(SendWrapper<Box<dyn Placed>>);

impl Drawn {
    /// Something that knows by itself how it comes and goes.
    pub fn of(placed: impl Mountable + 'static) -> Self {
        Self(SendWrapper::new(Box::new(placed)))
    }
}

/// What is asked of such a view: where it is. `Mountable` also asks for its elements, which nothing here wants to know, and
/// the answer would be compiled for each type of view.
trait Placed {
    fn unmount(&mut self);
    fn mount(&mut self, parent: &Element, marker: Option<&Node>);
    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool;
}

impl<M: Mountable> Placed for M {
    fn unmount(&mut self) {
        Mountable::unmount(self);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Mountable::mount(self, parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        Mountable::insert_before_this(self, child)
    }
}

/// Draws something in a function of its own. WebKit compiles the whole of a function before it first runs it, wherever a 128-bit
/// instruction is in it, and the page waits for that: of several pages, only the one that is asked for is compiled.
#[inline(never)]
pub fn apart<T>(draw: impl FnOnce() -> T) -> T {
    draw()
}

/// Drawing a view at once.
pub trait Draw {
    /// Draws the view.
    fn drawn(self) -> Drawn;
}

impl<V: Render> Draw for V
where
    V::State: 'static,
{
    fn drawn(self) -> Drawn {
        Drawn(SendWrapper::new(Box::new(self.build())))
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl Render for Drawn {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(mut self, old: &mut Self) {
        Mountable::insert_before_this(old, &mut self);
        Mountable::unmount(old);
        *old = self;
    }
}

leptos::tachys::no_attrs!(Drawn);

/// What follows serves rendering on a server, which this application does not do.
impl RenderHtml for Drawn {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _html: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Self {
        self
    }

    fn into_owned(self) -> Self {
        self
    }
}
