//! Why a command ended early, and how that is told.

use std::io;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::explain::Explanation;
use crate::i18n::Texts;

/// Why a command ended early.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something to tell the user.
    Explained(Box<Explanation>),
    /// The writer of results is gone.
    Output(io::Error),
}

impl From<Explanation> for Failure {
    fn from(explanation: Explanation) -> Self {
        Self::Explained(Box::new(explanation))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// Whether whoever reads the results went away.
    pub(super) fn is_closed_pipe(&self) -> bool {
        match self {
            Self::Output(error) => error.kind() == io::ErrorKind::BrokenPipe,
            Self::Explained(_) => false,
        }
    }

    /// Tells the user and gives the exit code.
    pub(super) fn tell(self, texts: Texts, environment: &mut Environment<'_>) -> Exit {
        let explanation = match self {
            // Whoever reads the results has seen enough, as `head` has.
            closed if closed.is_closed_pipe() => return Exit::Fine,
            Self::Output(error) => {
                Explanation::new(texts.error_io(&error.to_string()), texts.hint_try_again())
            }
            Self::Explained(explanation) => *explanation,
        };
        // There is nobody left to tell when standard error fails.
        environment.stderr.write_all(explanation.to_text(texts).as_bytes()).ok();
        Exit::Unusable
    }
}
