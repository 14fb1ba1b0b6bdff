//! Rules of readiness.
