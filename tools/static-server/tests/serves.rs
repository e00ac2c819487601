//! The server as a browser meets it, over a socket.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use static_server::{Running, Site};

const MOUNT: &str = "/un/sous-chemin/";

fn folder(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(root.join("data")).unwrap();
    std::fs::write(root.join("index.html"), "<title>Index</title>".repeat(10)).unwrap();
    std::fs::write(root.join("app.wasm"), b"\0asm".repeat(50)).unwrap();
    std::fs::write(root.join("data/dataset.json"), "{}").unwrap();
    std::fs::write(root.join("data/index.html"), "inside").unwrap();
    root
}

/// Sends a request and reads until the server closes: headers in lower case, then the body.
fn get(server: &Running, path: &str, headers: &str) -> (String, Vec<u8>) {
    let mut stream = send(server, path, headers);
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("headers end");
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    (head, bytes[end + 4..].to_vec())
}

fn send(server: &Running, path: &str, headers: &str) -> TcpStream {
    let host = server.url();
    let host = host.trim_start_matches("http://").split('/').next().unwrap().to_owned();
    let mut stream = TcpStream::connect(&host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n").unwrap();
    stream
}

#[test]
fn serves_files_under_the_mount_and_nothing_else() {
    let server = Site::new(folder("mount")).mounted_at(MOUNT).start().unwrap();
    assert!(server.url().ends_with(MOUNT));

    let (head, body) = get(&server, MOUNT, "");
    assert!(head.starts_with("http/1.1 200") && head.contains("content-type: text/html"), "{head}");
    assert!(head.contains("cache-control: no-cache"), "{head}");
    assert!(body.starts_with(b"<title>Index"));
    let (head, body) = get(&server, "/un/sous-chemin/data/", "");
    assert!(head.starts_with("http/1.1 200") && body == b"inside", "{head}");

    for unknown in ["/", "/index.html", "/un/sous-chemin/projects", "/un/sous-chemin/../index.html"] {
        let (head, _) = get(&server, unknown, "");
        assert!(head.starts_with("http/1.1 404"), "{unknown}: {head}");
    }
    assert_eq!(server.requests()[..2], [MOUNT, "/un/sous-chemin/data/"]);
}

#[test]
fn adds_the_final_slash_of_a_folder_and_keeps_the_mount() {
    let server = Site::new(folder("slash")).mounted_at("un/sous-chemin").start().unwrap();
    let (head, _) = get(&server, "/un/sous-chemin", "");
    assert!(head.contains("location: /un/sous-chemin/"), "{head}");
    let (head, _) = get(&server, "/un/sous-chemin/data", "");
    assert!(head.contains("location: /un/sous-chemin/data/"), "{head}");
}

#[test]
fn names_types_and_compresses() {
    let server = Site::new(folder("types")).start().unwrap();
    let (head, body) = get(&server, "/app.wasm", "Accept-Encoding: gzip, br\r\n");
    assert!(head.contains("content-type: application/wasm"), "{head}");
    assert!(head.contains("content-encoding: br"), "{head}");
    assert!(body.len() < 200);
    let (head, _) = get(&server, "/app.wasm", "Accept-Encoding: gzip\r\n");
    assert!(head.contains("content-encoding: gzip"), "{head}");
    let (head, body) = get(&server, "/data/dataset.json?v=2", "");
    assert!(head.contains("content-type: application/json") && body == b"{}", "{head}");
}

#[test]
fn a_page_in_memory_hides_the_file() {
    let site = Site::new(folder("pages")).mounted_at(MOUNT);
    let server = site.with_page("index.html", "text/html", "other".to_owned()).start().unwrap();
    let (head, body) = get(&server, "/un/sous-chemin/index.html", "");
    assert!(head.contains("content-type: text/html") && body == b"other", "{head}");
}

#[test]
fn sends_the_headers_that_it_is_told_with_every_response() {
    let site = Site::new(folder("headers")).with_header("cross-origin-opener-policy", "same-origin");
    let server = site.start().unwrap();
    for path in ["/app.wasm", "/nothing"] {
        let (head, _) = get(&server, path, "");
        assert!(head.contains("cross-origin-opener-policy: same-origin"), "{path}: {head}");
    }
}

#[test]
fn a_gate_holds_lets_through_and_fails() {
    let (site, gate) = Site::new(folder("gate")).with_gate("data/dataset.json");
    let server = site.start().unwrap();

    let mut held = send(&server, "/data/dataset.json", "");
    let (head, _) = get(&server, "/index.html", "");
    assert!(head.starts_with("http/1.1 200"), "the others do not wait: {head}");
    gate.open();
    let mut text = String::new();
    held.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");

    gate.fail_with(500);
    let (head, _) = get(&server, "/data/dataset.json", "");
    assert!(head.starts_with("http/1.1 500"), "{head}");
}

#[test]
fn stopping_frees_the_port_even_with_a_request_held() {
    let (site, gate) = Site::new(folder("stop")).with_gate("index.html");
    let server = site.start().unwrap();
    let port = server.url().rsplit(':').next().unwrap().trim_end_matches('/').parse().unwrap();
    let mut held = send(&server, "/index.html", "");
    server.stop();
    let mut rest = Vec::new();
    assert!(held.read_to_end(&mut rest).is_err() || rest.is_empty(), "closed without an answer");

    let again = Site::new(folder("stop")).on_port(port).start().unwrap();
    let (head, _) = get(&again, "/index.html", "");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    gate.close();
}
