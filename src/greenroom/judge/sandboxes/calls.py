"""Kernel calls by name: those that a web app in Python needs, and those refused by name."""

ENOSYS, EPERM = 38, 1

ALLOWED = tuple(
    """
    read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 close close_range
    fstat stat lstat newfstatat statx statfs fstatfs lseek access faccessat faccessat2
    open openat creat mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 symlink
    symlinkat readlink readlinkat chmod fchmod fchmodat truncate ftruncate fallocate fadvise64
    fsync fdatasync sync_file_range getdents getdents64 utime utimes utimensat futimesat
    getcwd chdir fchdir umask sendfile msync
    munmap mprotect mremap madvise brk membarrier
    rt_sigaction rt_sigprocmask rt_sigreturn rt_sigtimedwait rt_sigsuspend rt_sigpending
    sigaltstack restart_syscall pause
    pipe pipe2 dup dup2 dup3 eventfd2 timerfd_create timerfd_settime timerfd_gettime
    select pselect6 poll ppoll epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait
    epoll_pwait2
    nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times
    setitimer getitimer alarm
    getpid gettid getuid geteuid getgid getegid getresuid getresgid getgroups getpgrp getpgid
    getsid getpriority getrlimit setrlimit getrusage uname getcpu
    sched_yield sched_getaffinity sched_getparam sched_getscheduler
    futex futex_waitv set_robust_list get_robust_list set_tid_address rseq arch_prctl
    wait4 waitid exit exit_group getrandom
    listen accept accept4 shutdown getsockname getpeername recvfrom recvmsg sendmsg
    """.split()
)

REFUSED = tuple(
    """
    execve execveat fork vfork ptrace process_vm_readv process_vm_writev process_madvise kcmp
    pidfd_open pidfd_getfd pidfd_send_signal tkill rt_sigqueueinfo rt_tgsigqueueinfo
    mount umount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick
    mount_setattr setns unshare bpf perf_event_open userfaultfd io_uring_setup io_uring_enter
    io_uring_register keyctl add_key request_key memfd_create memfd_secret
    open_by_handle_at name_to_handle_at fanotify_init fanotify_mark inotify_init inotify_init1
    inotify_add_watch init_module finit_module delete_module kexec_load kexec_file_load reboot
    swapon swapoff acct quotactl syslog personality modify_ldt iopl ioperm uselib vhangup
    setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset
    setsid setpgid setpriority ioprio_set sched_setaffinity sched_setscheduler sched_setparam
    sched_setattr sethostname setdomainname settimeofday clock_settime clock_adjtime adjtimex
    chown fchown lchown fchownat link linkat mknod mknodat setxattr lsetxattr fsetxattr
    flock sysinfo
    socket connect bind vmsplice splice tee copy_file_range mlock mlock2 mlockall
    shmget shmat shmctl shmdt semget semop semctl semtimedop msgget msgsnd msgrcv msgctl
    mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify timer_create
    mbind set_mempolicy migrate_pages move_pages remap_file_pages seccomp
    landlock_create_ruleset landlock_add_rule landlock_restrict_self lookup_dcookie
    """.split()
)

# Where no mount is read-only: Landlock leaves the rights and times of one's own files open.
REFUSED_WITHOUT_NAMESPACES = tuple(
    "chmod fchmod fchmodat utime utimes utimensat futimesat truncate".split()
)

# fcntl(2): duplicate, flags, and locks; not the size of pipes and not owners of signals.
FCNTL = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032)
# ioctl(2): FIONREAD FIONBIO FIOCLEX FIONCLEX TCGETS TIOCGWINSZ.
IOCTL = (0x541B, 0x5421, 0x5451, 0x5450, 0x5401, 0x5413)
# prctl(2): the thread's name, and whether it is dumpable.
PRCTL = (15, 16, 3)
# setsockopt(2) at SOL_SOCKET: REUSEADDR SNDBUF RCVBUF KEEPALIVE LINGER REUSEPORT.
SOCKET_OPTIONS = (2, 7, 8, 9, 13, 15)
SOL_SOCKET = 1
# getsockopt(2) at SOL_SOCKET: these, and TYPE ERROR ACCEPTCONN PROTOCOL DOMAIN. Not who is at the
# other end of a connection, which is the tester: PEERCRED PEERSEC PEERGROUPS, a handle (PEERPIDFD).
READ_SOCKET_OPTIONS = (*SOCKET_OPTIONS, 3, 4, 30, 38, 39)
PEER_OPTIONS = (17, 31, 59, 77)
AF_UNIX, SOCK_STREAM, SOCK_TYPE_MASK = 1, 1, 0xF
OTHER_SOCKET_TYPES = (2, 3, 4, 5)

CLONE_THREAD = 0x10000
# CLONE_THREAD without any new namespace, untraced as the parent is.
CLONE_MASK = CLONE_THREAD | 0x7E020000 | 0x2000
MAP_SHARED, MAP_PRIVATE, MAP_ANONYMOUS, MAP_HUGETLB = 1, 2, 0x20, 0x40000
# Commands that are refused by name, so that Python raises PermissionError.
F_SETPIPE_SZ, F_SETOWN, TIOCSTI = 1031, 8, 0x5412
