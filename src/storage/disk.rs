//! What saving asks of a disk, one operation at a time, so that a test can let every single one of them fail.

use std::io;

/// An operation that a disk can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Looking at a file: what it is and who may write it.
    Look,
    /// Making the temporary file.
    MakeTemporary,
    /// Giving the temporary file the permissions of the one that it replaces.
    SetPermissions,
    /// Writing a part of the bytes.
    Write,
    /// Waiting until the bytes have reached the disk.
    Sync,
    /// Reading what the target holds now.
    Read,
    /// Putting the temporary file in the place of the target.
    Rename,
    /// Waiting until the rename has reached the disk.
    SyncFolder,
}

/// A disk, as far as it can refuse.
pub trait Disk {
    /// Asked before each operation.
    ///
    /// # Errors
    /// The operation is not to be done, and this is what the system answered.
    fn allow(&self, operation: Operation) -> io::Result<()>;
}

/// The disk of the system, which refuses for itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDisk;

impl Disk for SystemDisk {
    fn allow(&self, _: Operation) -> io::Result<()> {
        Ok(())
    }
}
