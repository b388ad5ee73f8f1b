# world.sh PACKAGES REPOSITORY COMMAND…: runs a command as root of a machine of its own, made of this one with packages unpacked over it.
# Whatever it changes is gone afterwards, but for what it writes below REPOSITORY. Run within namespaces made by unshare(1).
set -eu
packages=$1 repository=$2
shift 2
world=$(mktemp -d)
mount -t tmpfs world "$world"
cd "$world"
mkdir upper work root
mount -t overlay world -o lowerdir=/,upperdir=upper,workdir=work root
for package in "$packages"/*.deb; do dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C root; done
mount -t tmpfs -o mode=755 dev root/dev
for device in null zero full random urandom tty; do cp -a /dev/$device root/dev/; done
ln -s /proc/self/fd root/dev/fd
mount -t proc proc root/proc
mount -t tmpfs run root/run
mount -t tmpfs tmp root/tmp -o mode=1777
mkdir -p "root$repository"
mount --bind "$repository" "root$repository"
ip link set lo up
hostname mx1
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin TZ=UTC LANG=C chroot root "$@"
