//! The file dialogs of the system; the only file that knows `rfd`.
//!
//! A dialog is opened on the drawing thread, as some systems demand, and answered off it: [`Dialogs::ask`] returns at
//! once, and the answer is awaited by [`jobs`](crate::gui::jobs). Tests bring their own [`Dialogs`].

use std::{
    future::Future,
    path::{Path, PathBuf},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};

use crate::i18n::Texts;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileQuestion {
    /// Which assessment to open.
    Open,
    /// Where to save the assessment, with a name to start from.
    Save {
        /// The suggested file name.
        name: String,
    },
    /// Where to put the report, with a name to start from.
    Report {
        /// The suggested file name.
        name: String,
    },
}

/// The answer, once it is given. `None`: the dialog was left without one.
pub type FileAnswer = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// Asks the user for files.
pub trait Dialogs {
    /// Opens a dialog in the language of `texts`, starting in `folder`, and returns without waiting.
    fn ask(&self, question: &FileQuestion, texts: Texts, folder: Option<&Path>) -> FileAnswer;
}

/// The dialogs of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn ask(&self, question: &FileQuestion, texts: Texts, folder: Option<&Path>) -> FileAnswer {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        match question {
            FileQuestion::Open => {
                let dialog = dialog
                    .set_title(texts.dialog_open())
                    .add_filter(texts.assessment_files(), &["ron"]);
                let answer = dialog.pick_file();
                Box::pin(async move { answer.await.map(|file| file.path().to_path_buf()) })
            }
            FileQuestion::Save { name } => {
                let dialog = dialog
                    .set_title(texts.dialog_save())
                    .add_filter(texts.assessment_files(), &["ron"])
                    .set_file_name(name);
                let answer = dialog.save_file();
                Box::pin(async move { answer.await.map(|file| file.path().to_path_buf()) })
            }
            FileQuestion::Report { name } => {
                let dialog = dialog
                    .set_title(texts.dialog_report())
                    .add_filter(texts.pdf_files(), &["pdf"])
                    .set_file_name(name);
                let answer = dialog.save_file();
                Box::pin(async move { answer.await.map(|file| file.path().to_path_buf()) })
            }
        }
    }
}

/// Waits for an answer. Never to be called on the drawing thread.
pub fn wait(answer: FileAnswer) -> Option<PathBuf> {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut answer = pin!(answer);
    loop {
        match answer.as_mut().poll(&mut context) {
            Poll::Ready(path) => return path,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_given_on_another_thread_is_received() {
        struct Later(Option<thread::JoinHandle<()>>);
        impl Future for Later {
            type Output = Option<PathBuf>;
            fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
                if let Some(thread) = self.0.take() {
                    thread.join().unwrap();
                    return Poll::Ready(Some("a.gecc.ron".into()));
                }
                let waker = context.waker().clone();
                self.0 = Some(thread::spawn(move || waker.wake()));
                Poll::Pending
            }
        }
        assert_eq!(wait(Box::pin(Later(None))), Some("a.gecc.ron".into()));
    }
}
