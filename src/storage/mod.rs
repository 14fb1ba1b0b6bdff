//! Bytes and files: assessments, editions, settings; the only place that writes a user's file.
