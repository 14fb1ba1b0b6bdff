//! No network code is linked: the list of dependencies and the programs themselves say so.

/// Crates with which programs speak over a network, by their names or the beginnings of them.
const SPEAKERS: [&str; 28] = [
    "async-net",
    "attohttpc",
    "awc",
    "curl",
    "ftp",
    "grpc",
    "h2",
    "h3",
    "hickory",
    "http",
    "hyper",
    "isahc",
    "libp2p",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "ssh",
    "surf",
    "tiny_http",
    "tokio",
    "tonic",
    "tungstenite",
    "ureq",
];

/// Those that are in the list all the same, and why.
const ALLOWED: [(&str, &str); 1] =
    [("tokio", "of the build for web browsers of two libraries, which is not built")];

#[test]
fn no_dependency_speaks_over_a_network() {
    let lock = include_str!("../../../Cargo.lock");
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let is_speaker = |name: &&str| {
        SPEAKERS.iter().any(|speaker| {
            let rest = name.strip_prefix(speaker);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
        })
    };
    let found: Vec<&str> = names.filter(is_speaker).collect();
    let allowed: Vec<&str> = ALLOWED.iter().map(|(name, _)| *name).collect();
    assert_eq!(found, allowed, "say in docs/security.md what it is for, or do without");
}

#[cfg(target_os = "linux")]
mod programs {
    use std::fs;

    /// What a program asks the system for when it speaks over a network.
    const CALLS: [&str; 12] = [
        "accept",
        "accept4",
        "bind",
        "connect",
        "getaddrinfo",
        "gethostbyname",
        "listen",
        "recvfrom",
        "recvmsg",
        "res_query",
        "sendto",
        "socket",
    ];

    fn number(bytes: &[u8], at: usize, length: usize) -> usize {
        bytes[at..at + length].iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
    }

    /// The functions that a program of 64 bits takes from libraries of the system.
    fn imports(path: &str) -> Vec<String> {
        let bytes = fs::read(path).unwrap();
        assert!(bytes.starts_with(b"\x7fELF\x02\x01"), "{path}");
        let (table, size, count) =
            (number(&bytes, 40, 8), number(&bytes, 58, 2), number(&bytes, 60, 2));
        let section = |index: usize| table + index * size;
        let place = |at: usize| (number(&bytes, at + 24, 8), number(&bytes, at + 32, 8));
        const DYNAMIC_SYMBOLS: usize = 11;
        let dynamic = (0..count)
            .map(section)
            .find(|at| number(&bytes, at + 4, 4) == DYNAMIC_SYMBOLS)
            .unwrap();
        let (names, _) = place(section(number(&bytes, dynamic + 40, 4)));
        let (start, length) = place(dynamic);
        let symbols = (start..start + length).step_by(24);
        let undefined = symbols.filter(|at| number(&bytes, at + 6, 2) == 0);
        let name = |at: usize| {
            let from = names + number(&bytes, at, 4);
            let name = bytes[from..].split(|byte| *byte == 0).next().unwrap();
            String::from_utf8(name.to_vec()).unwrap()
        };
        undefined.map(name).collect()
    }

    #[track_caller]
    fn check(program: &str, expected: &[&str]) {
        let imports = imports(program);
        assert!(imports.iter().any(|name| name == "write"), "{program} was not understood");
        let found: Vec<_> =
            CALLS.into_iter().filter(|call| imports.iter().any(|name| name == call)).collect();
        assert_eq!(found, expected, "{program}");
    }

    #[test]
    fn the_command_line_cannot_open_a_socket() {
        check(env!("CARGO_BIN_EXE_gecc-cli"), &[]);
    }

    #[test]
    fn the_window_can_speak_to_this_computer_alone() {
        // X11, Wayland and the message bus of the desktop are sockets of this computer; the library for the bus looks
        // names up where the user's own environment says that the bus is elsewhere. It listens at one socket of the
        // user's own, at which a second start hands its file over.
        let expected = ["accept4", "bind", "connect", "getaddrinfo", "listen", "recvmsg", "socket"];
        check(env!("CARGO_BIN_EXE_gecc"), &expected);
    }
}
