//! How one request is answered.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::any};
use tower::ServiceExt;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

use crate::gate::Hold;

/// A page in memory.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) content_type: String,
    pub(crate) body: String,
}

/// What is sent with every response.
pub(crate) type Headers = Vec<(HeaderName, HeaderValue)>;

/// What all requests share.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    pub(crate) mount: Arc<str>,
    pages: Arc<HashMap<String, Page>>,
    holds: Arc<HashMap<String, Hold>>,
    headers: Arc<Headers>,
    files: ServeDir,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Shared {
    pub(crate) fn new(
        root: PathBuf,
        mount: String,
        pages: HashMap<String, Page>,
        holds: HashMap<String, Hold>,
        headers: Headers,
    ) -> Self {
        // The files see paths without the mount; a redirection to a folder's `/` has to name it again.
        let files = ServeDir::new(root).redirect_path_prefix(mount.trim_end_matches('/'));
        Self {
            mount: mount.into(),
            pages: Arc::new(pages),
            holds: Arc::new(holds),
            headers: Arc::new(headers),
            files,
            requests: Arc::default(),
        }
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn router(self) -> Router {
        // Fast rather than small: it compresses again at every request.
        let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
        Router::new().fallback(any(answer)).layer(compression).with_state(self)
    }

    fn record(&self, path: &str) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
    }
}

async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    let mut response = answer_freshly(&shared, request).await;
    // A browser may keep a copy, but asks before using it: a rebuilt application shows at once.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for (name, value) in shared.headers.iter() {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

async fn answer_freshly(shared: &Shared, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    shared.record(&path);

    let Some(inner) = path.strip_prefix(&*shared.mount) else {
        return outside(&shared.mount, &path);
    };
    if let Some(hold) = shared.holds.get(inner)
        && let Some(status) = hold.passed().await
    {
        return StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    }
    match shared.pages.get(inner) {
        Some(page) => page_response(page, request.method()),
        None => file_response(shared, inner, request).await,
    }
}

/// Only the mount without its final slash is known: as for any folder, the slash is added.
fn outside(mount: &str, path: &str) -> Response {
    if mount.strip_suffix('/') == Some(path)
        && let Ok(location) = HeaderValue::from_str(mount)
    {
        return (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, location)]).into_response();
    }
    not_found()
}

fn page_response(page: &Page, method: &Method) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let content_type = HeaderValue::from_str(&page.content_type)
        .unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream"));
    ([(CONTENT_TYPE, content_type)], page.body.clone()).into_response()
}

async fn file_response(shared: &Shared, inner: &str, mut request: Request) -> Response {
    // The query is dropped: it never changes which file is meant.
    let Ok(uri) = Uri::try_from(format!("/{inner}")) else {
        return not_found();
    };
    *request.uri_mut() = uri;
    match shared.files.clone().oneshot(request).await {
        Ok(response) if response.status() == StatusCode::NOT_FOUND => not_found(),
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "There is no such file here.\n").into_response()
}
