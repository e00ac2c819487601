//! The entry of the WebAssembly module.

fn main() {
    restitution::app::start();
}
